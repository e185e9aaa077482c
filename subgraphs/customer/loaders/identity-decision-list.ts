import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Caller } from "../../shared/caller.js";
import { PageArgs } from "../../shared/connection.js";
import { all, everyRow, type Orders, type PageRequest, type Sql, sql } from "../../shared/loaders.js";
import { DecisionKind } from "../entities/identity-decision.js";
import { seenBy } from "./seen-by.js";

/** Which decisions a list shows. */
@InputType({ description: "Which decisions about who is who a list shows; what is left out does not count." })
export class IdentityDecisionFilter {
  @Field(() => DecisionKind, { nullable: true, description: "Only decisions of this kind (认定)." })
  kind?: DecisionKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only decisions that were taken back, or only those that hold (是否撤销).",
  })
  undone?: boolean | null;

  @Field(() => String, { nullable: true, description: "Only decisions of this person (认定人)." })
  decidedBy?: string | null;
}

/** How a list of decisions is ordered. */
export enum IdentityDecisionOrder {
  DECIDED_DESC = "DECIDED_DESC",
  DECIDED_ASC = "DECIDED_ASC",
}
registerEnumType(IdentityDecisionOrder, {
  name: "IdentityDecisionOrder",
  description: "How a list of decisions about who is who is ordered.",
  valuesConfig: {
    DECIDED_DESC: { description: "The latest first." },
    DECIDED_ASC: { description: "The earliest first." },
  },
});

/** The columns behind each order. */
export const identityDecisionOrders: Orders<IdentityDecisionOrder> = {
  DECIDED_DESC: { column: "decidedAt", direction: "desc" },
  DECIDED_ASC: { column: "decidedAt", direction: "asc" },
};

/** The arguments of every list of decisions. */
@ArgsType()
export class IdentityDecisionListArgs extends PageArgs {
  @Field(() => IdentityDecisionFilter, { nullable: true, description: "Which decisions." })
  filter?: IdentityDecisionFilter | null;

  @Field(() => IdentityDecisionOrder, {
    defaultValue: IdentityDecisionOrder.DECIDED_DESC,
    description: "In which order.",
  })
  orderBy!: IdentityDecisionOrder;
}

/** What a page of decisions is asked with. */
export function identityDecisionPage(args: IdentityDecisionListArgs): PageRequest<IdentityDecisionOrder> {
  const { kind, undone, decidedBy } = args.filter ?? {};
  const where = all(
    kind && sql`t.kind = ${kind}`,
    undone === true && sql`t.undone_at is not null`,
    undone === false && sql`t.undone_at is null`,
    decidedBy && sql`t.decided_by = ${decidedBy}`,
  );
  return { page: args, orderBy: args.orderBy, where };
}

/** The decisions that a caller sees: somebody on both of their sides is in the caller's projects. */
export function identityDecisionSeenBy(caller: Caller): Sql {
  if (caller.projects === "*") return everyRow;
  const side = (ids: Sql) => sql`exists (select from unnest(${ids}) s(id)
    cross join lateral (select from registration t where t.id = s.id and ${seenBy(caller)}) r)`;
  return sql`${side(sql`t.left_ids`)} and ${side(sql`t.right_ids`)}`;
}
