import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Project } from "../entities/project.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { RegistrationListArgs, registrationPage } from "../loaders/registration-list.js";
import { shownName } from "../loaders/shown-name.js";
import { RegistrationConnection } from "./registration-connection.js";

/** What can be asked of registrations. */
@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => Registration, { nullable: true, description: "The registration with this id, or null (登记)." })
  registration(
    @Arg("id", () => ID, { description: "The registration's id." }) id: string,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(id);
  }

  @Query(() => RegistrationConnection, {
    nullable: true,
    description: "The registrations of the caller's projects (登记列表).",
  })
  registrations(
    @Args(() => RegistrationListArgs) args: RegistrationListArgs,
    @Asked(() => Registration) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<Registration>> {
    return loaders.registrations.all({ ...registrationPage(args), only });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The name as written, masked for whoever need not know it (姓名).",
  })
  name(@Root("written") written: Registration["written"], @Ctx() { caller }: CustomerContext): string | null {
    return shownName(caller, written.name ?? null);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The one person behind it (客户)." })
  customer(
    @Root("customerId") customerId: Registration["customerId"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Customer | null> {
    return loaders.customerByHandle.load(customerId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that the person came to (楼盘)." })
  project(@Root("projectCode") projectCode: Registration["projectCode"]): Project {
    return { code: projectCode };
  }
}
