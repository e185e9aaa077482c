import type { Sql } from "sql-template-tag";
import { sql } from "../rows/sql.js";
import { arrayLiteral } from "../values/array-literal.js";

/** Lists that are read together, as rows of (owner, keys): the number of each, and the keys that its rows hang on, null for the whole table. */
export function ownerTable(owners: readonly (readonly string[] | undefined)[]): Sql {
  const keys = owners.map((each) => each && arrayLiteral(each));
  return sql`(select (number - 1)::int as owner, keys::text[] as keys
    from unnest(${keys}::text[]) with ordinality as k(keys, number))`;
}
