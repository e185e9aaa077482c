import type { DataSource } from "typeorm";
import { read } from "../database.js";
import { sql } from "../loaders.js";
import { entryLine } from "./entry-line.js";
import { sealHash } from "./seal-hash.js";

/** The newest link of a chain. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** How many entries one seal covers at the most. */
const most = 5_000;

/**
 * Seals the entries that no seal covers yet, in one transaction, one process at a time.
 * @returns the new head of the chain; undefined when there was nothing to seal
 */
export function sealAudit(source: DataSource): Promise<Head | undefined> {
  return source.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('oneroof-audit'))");
    const waiting = await read<{ id: string; line: string }>(
      tx,
      sql`select id, ${entryLine} as line from audit_entry where seal is null order by id limit ${most}`,
    );
    if (waiting.length === 0) return undefined;
    const last = await read<Head>(tx, sql`select number, hash from audit_seal order by number desc limit 1`);
    const { number: before, hash: link } = last[0] ?? { number: 0, hash: "" };
    const [number, at] = [before + 1, new Date().toISOString()];
    const hash = sealHash(link, { number, at, lines: waiting.map(({ line }) => line) });
    const ids = waiting.map(({ id }) => id);
    await read(
      tx,
      sql`insert into audit_seal (number, at, entries, hash) values (${number}, ${at}, ${ids.length}, ${hash})`,
    );
    await read(tx, sql`update audit_entry set seal = ${number} where id = any(${ids})`);
    return { number, hash };
  });
}
