import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Employee } from "../entities/employee.js";
import { IdCard } from "../entities/id-card.js";
import { IdCardListArgs, idCardPage } from "../loaders/id-card-list.js";
import type { CustomerContext } from "../loaders/index.js";
import { IdCardConnection } from "./id-card-connection.js";

/** What cards add to an employee. */
@Resolver(() => Employee)
export class EmployeeResolver {
  @FieldResolver(() => IdCardConnection, {
    nullable: true,
    description: "The cards that the employee issued (建立的身份证).",
  })
  issuedCards(
    @Root() { id }: Employee,
    @Args(() => IdCardListArgs) args: IdCardListArgs,
    @Asked(() => IdCard) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<IdCard>> {
    return loaders.idCards.by("issuedBy", [id], { ...idCardPage(args), only });
  }
}
