import { Args, type ClassType, Ctx, Query, Resolver } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../caller.js";
import { type Connection, connectionOf } from "../connection.js";
import { read } from "../database.js";
import { sql } from "../loaders.js";
import { audit } from "../audit/audit.js";
import { AuditEntry } from "../audit/audit-entry.js";
import { auditList, AuditListArgs } from "./audit-list.js";
import { AuditSeal } from "../audit/audit-seal.js";

const AuditEntryConnection = connectionOf(AuditEntry, "AuditEntry", { shareable: true });

interface Asking {
  readonly caller: Caller;
  readonly manager: EntityManager;
  readonly requestId: string;
}

/**
 * The part of a subgraph by which its audit trail is read, under names of its own, as in `customerAuditEntries`: each subgraph keeps its
 * own trail. That it was read is written down as well. PIPL article 54.
 * @param name the subgraph's
 */
export function auditQueries(name: string): ClassType {
  @Resolver(() => AuditEntry)
  class AuditQueries {
    @Query(() => AuditEntryConnection, {
      name: `${name}AuditEntries`,
      nullable: true,
      description: `What was done to personal data in the ${name} subgraph, or was refused, the latest first; for the privacy officer of every project (审计记录).`,
    })
    async entries(
      @Args(() => AuditListArgs) args: AuditListArgs,
      @Ctx() context: Asking,
    ): Promise<Connection<AuditEntry>> {
      const page = await auditList(context.manager, context.caller, args);
      await context.manager.transaction((tx) => audit(tx, context, { action: `${name}AuditEntries` }));
      return page;
    }

    @Query(() => AuditSeal, {
      name: `${name}AuditHead`,
      nullable: true,
      description: `The newest seal of the ${name} subgraph's audit trail, to be compared with what was published (审计链头).`,
    })
    async head(@Ctx() { manager }: Asking): Promise<AuditSeal | null> {
      const newest = sql`select number, at, entries, hash from audit_seal order by number desc limit 1`;
      const [head] = await read<AuditSeal>(manager, newest);
      return head ? Object.assign(new AuditSeal(), head) : null;
    }
  }
  return AuditQueries;
}
