import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import type { PageRequest } from "../../shared/loaders.js";
import { CaseFilter, caseWhere } from "./case-filter.js";
import { CaseOrder } from "./case-order.js";

/** The arguments of every list of cases. */
@ArgsType()
export class CaseListArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: "Which cases." })
  filter?: CaseFilter | null;

  @Field(() => CaseOrder, { defaultValue: CaseOrder.OPENED_DESC, description: "In which order." })
  orderBy!: CaseOrder;
}

/** What a page of cases is asked with. */
export function casePage(args: CaseListArgs): PageRequest<CaseOrder> {
  return { page: args, orderBy: args.orderBy, where: caseWhere(args.filter) };
}
