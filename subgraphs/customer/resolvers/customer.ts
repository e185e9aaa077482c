import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { worksFor } from "../../shared/caller.js";
import type { Connection } from "../../shared/connection.js";
import { ContactPoint } from "../entities/contact-point.js";
import { Customer, type Golden } from "../entities/customer.js";
import { GoldenValue } from "../entities/golden-value.js";
import { IdCard } from "../entities/id-card.js";
import { Membership } from "../entities/membership.js";
import { PartyClass } from "../entities/party-class.js";
import { Project } from "../entities/project.js";
import type { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { shownName } from "../loaders/shown-name.js";
import { RegistrationListArgs, registrationPage } from "../loaders/registration-list.js";
import { contactPointsThen } from "./contact-points-then.js";
import { goldenValuesOf } from "./golden-values-of.js";
import { RegistrationConnection } from "./registration-connection.js";

/** What hangs on a customer. */
@Resolver(() => Customer)
export class CustomerResolver {
  @FieldResolver(() => String, { nullable: true, description: "The name, masked for whoever need not know it (姓名)." })
  name(@Root("golden") golden: Golden, @Ctx() { caller }: CustomerContext): string | null {
    return shownName(caller, golden.name ?? null);
  }

  @FieldResolver(() => [GoldenValue], {
    description: "Every value with the registration that it came from (取值来源).",
  })
  goldenValues(@Root() customer: Customer): GoldenValue[] {
    return goldenValuesOf(customer);
  }

  @FieldResolver(() => RegistrationConnection, {
    nullable: true,
    description: "What the caller's projects wrote down about the person (登记).",
  })
  registrations(
    @Root() { id, registrationsThen }: Customer,
    @Args(() => RegistrationListArgs) args: RegistrationListArgs,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<Registration>> {
    const then = registrationsThen?.map((registration) => registration.id);
    return then
      ? loaders.registrations.by("id", then, registrationPage(args))
      : loaders.registrations.by("customerId", [id], registrationPage(args));
  }

  @FieldResolver(() => [ContactPoint], {
    description: "Every number, address and name by which the person was ever said to be reached (联系方式).",
  })
  contactPoints(
    @Root() { id, registrationsThen }: Customer,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<ContactPoint[]> {
    return registrationsThen ? contactPointsThen(registrationsThen, loaders) : loaders.contactPointsByCustomer.load(id);
  }

  @FieldResolver(() => IdCard, { nullable: true, description: "The person's card, unless it is void (客户身份证)." })
  card(@Root() { id }: Customer, @Ctx() { loaders }: CustomerContext): Promise<IdCard | null> {
    return loaders.liveCardByCustomer.load(id);
  }

  @FieldResolver(() => [Membership], {
    nullable: true,
    description:
      "Every time that a registration left this customer or came to it from another one, the latest first; at most 200 (归属历史).",
  })
  history(@Root() { id }: Customer, @Ctx() { loaders }: CustomerContext): Promise<Membership[]> {
    return loaders.membershipsByCustomer.load(id);
  }

  @FieldResolver(() => [PartyClass], { description: "What the person is to the group (客户类别)." })
  partyClasses(@Root() { id }: Customer, @Ctx() { loaders }: CustomerContext): Promise<PartyClass[]> {
    return loaders.partyClassesByCustomer.load(id);
  }

  @FieldResolver(() => [Project], {
    nullable: "itemsAndList",
    description: "The caller's projects in which the person registered (登记过的楼盘).",
  })
  async projects(
    @Root() { id, registrationsThen }: Customer,
    @Ctx() { caller, loaders }: CustomerContext,
  ): Promise<Project[]> {
    const then = registrationsThen?.map(({ projectCode }) => projectCode).filter((code) => worksFor(caller, code));
    const codes = then ? [...new Set(then)].sort() : await loaders.projectsByCustomer.load(id);
    return codes.map((code) => ({ code }));
  }
}
