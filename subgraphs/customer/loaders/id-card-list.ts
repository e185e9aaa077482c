import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { IdCardState } from "../entities/id-card.js";

/** Which cards a list shows. */
@InputType({ description: "Which cards a list shows; what is left out does not count." })
export class IdCardFilter {
  @Field(() => [IdCardState], { nullable: true, description: "Only cards in one of these states (状态)." })
  states?: IdCardState[] | null;

  @Field(() => [String], { nullable: true, description: "Only cards issued in one of these projects (项目代码)." })
  projectCodes?: string[] | null;
}

/** How a list of cards is ordered. */
export enum IdCardOrder {
  ISSUED_DESC = "ISSUED_DESC",
  ISSUED_ASC = "ISSUED_ASC",
}
registerEnumType(IdCardOrder, {
  name: "IdCardOrder",
  description: "How a list of cards is ordered.",
  valuesConfig: {
    ISSUED_DESC: { description: "The latest first." },
    ISSUED_ASC: { description: "The earliest first." },
  },
});

/** The columns behind each order. */
export const idCardOrders: Orders<IdCardOrder> = {
  ISSUED_DESC: { column: "issuedAt", direction: "desc" },
  ISSUED_ASC: { column: "issuedAt", direction: "asc" },
};

/** The arguments of every list of cards. */
@ArgsType()
export class IdCardListArgs extends PageArgs {
  @Field(() => IdCardFilter, { nullable: true, description: "Which cards." })
  filter?: IdCardFilter | null;

  @Field(() => IdCardOrder, { defaultValue: IdCardOrder.ISSUED_DESC, description: "In which order." })
  orderBy!: IdCardOrder;
}

/** What a page of cards is asked with. */
export function idCardPage(args: IdCardListArgs): PageRequest<IdCardOrder> {
  const { states, projectCodes } = args.filter ?? {};
  const where = all(
    states && sql`t.state = any(${states})`,
    projectCodes && sql`t.project_code = any(${projectCodes})`,
  );
  return { page: args, orderBy: args.orderBy, where };
}
