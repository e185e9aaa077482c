import type { DataSource } from "typeorm";
import { read } from "../database.js";
import { sql } from "../loaders.js";
import { entryLine } from "./entry-line.js";
import type { Head } from "./seal-audit.js";
import { sealHash } from "./seal-hash.js";

interface Seal extends Head {
  readonly at: Date;
  readonly entries: number;
}

/**
 * Recomputes the chain over audit entries, and looks for every head that was published. Finds an entry that was changed,
 * removed or put in later, a seal that was changed or removed, and an end that was cut off. Security: attack 63.
 * @param published heads of this chain that were written down elsewhere
 * @returns what is wrong, a line each; nothing when all holds
 */
export async function verifyAudit(source: DataSource, published: readonly Head[]): Promise<string[]> {
  const faults: string[] = [];
  const seals = await read<Seal>(source.manager, sql`select number, at, entries, hash from audit_seal order by number`);
  let before = "";
  for (const [index, seal] of seals.entries()) {
    if (seal.number !== index + 1) return [...faults, `Seal ${index + 1} is missing.`];
    const rows = await read<{ line: string }>(
      source.manager,
      sql`select ${entryLine} as line from audit_entry where seal = ${seal.number} order by id`,
    );
    const lines = rows.map(({ line }) => line);
    if (lines.length !== seal.entries)
      faults.push(`Seal ${seal.number} covers ${seal.entries} entries, and ${lines.length} are there.`);
    else if (sealHash(before, { number: seal.number, at: seal.at.toISOString(), lines }) !== seal.hash)
      faults.push(`Seal ${seal.number} does not fit the entries that it covers.`);
    before = seal.hash;
  }
  const hashes = new Map(seals.map(({ number, hash }) => [number, hash]));
  const [strayed] = await read<{ n: number }>(
    source.manager,
    sql`select count(*)::int as n from audit_entry where seal > ${seals.length}`,
  );
  if (strayed && strayed.n > 0) faults.push(`${strayed.n} entries name a seal that is not there.`);
  for (const { number, hash } of published)
    if (!hashes.has(number)) faults.push(`Seal ${number} was published, and is not there: the end was cut off.`);
    else if (hashes.get(number) !== hash) faults.push(`Seal ${number} was published with another hash.`);
  return faults;
}
