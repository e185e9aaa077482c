import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../caller.js";
import { type Connection, PageArgs } from "../connection.js";
import { all, everyRow, pagesOf, sql } from "../loaders.js";
import { DateTime } from "../scalars.js";
import { AuditEntry } from "../audit/audit-entry.js";

/** Which entries of the audit trail a list shows. */
@InputType({ description: "Which entries of the audit trail a list shows; what is left out does not count." })
export class AuditFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "Only entries about the person with one of these handles (当事人).",
  })
  subjectHandles?: string[] | null;

  @Field(() => String, { nullable: true, description: "Only what this one did (操作人)." })
  actor?: string | null;

  @Field(() => [String], { nullable: true, description: "Only these actions, as in contactReveal (操作)." })
  actions?: string[] | null;

  @Field(() => String, { nullable: true, description: "Only what this request did (请求编号)." })
  requestId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only from this moment on (起)." })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only before this moment (止)." })
  until?: Date | null;
}

/** The arguments of a list of audit entries. */
@ArgsType()
export class AuditListArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: "Which entries." })
  filter?: AuditFilter | null;
}

/** One page of the audit trail, the latest first, for a privacy officer of every project; empty for everybody else. */
export function auditList(
  manager: EntityManager,
  caller: Caller,
  args: AuditListArgs,
): Promise<Connection<AuditEntry>> {
  const seen = caller.role === "privacy_officer" && caller.projects === "*" ? everyRow : sql`false`;
  const orders = { AT_DESC: { column: "at", direction: "desc" } } as const;
  const { subjectHandles, actor, actions, requestId, from, until } = args.filter ?? {};
  const where = all(
    subjectHandles && sql`t.subject_handle = any(${subjectHandles})`,
    actor && sql`t.actor = ${actor}`,
    actions && sql`t.action = any(${actions})`,
    requestId && sql`t.request_id = ${requestId}`,
    from && sql`t.at >= ${from}`,
    until && sql`t.at < ${until}`,
  );
  return pagesOf(manager, AuditEntry, { seen, orders }).all({ page: args, orderBy: "AT_DESC", where });
}
