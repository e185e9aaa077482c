import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Project } from "../entities/project.js";
import { CustomerListArgs } from "../loaders/customer-list.js";
import type { CustomerContext } from "../loaders/index.js";
import { CustomerConnection } from "./customer-connection.js";

/** What customers add to a project. */
@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => CustomerConnection, {
    nullable: true,
    description: "Everybody who registered in this project (楼盘的客户).",
  })
  customers(
    @Root() { code }: Project,
    @Args(() => CustomerListArgs) args: CustomerListArgs,
    @Asked(() => Customer) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<Customer>> {
    return loaders.customers.of(code, args, only);
  }
}
