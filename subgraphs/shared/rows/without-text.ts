import { raw } from "sql-template-tag";
import { type Sql, sql } from "../loaders.js";

/** What stands where a person's words stood, in a column that must say something. */
export const removedText = "（已删除）";

/** Takes the text out of a column of a row `t`, where there is any. */
export function withoutText(column: string): Sql {
  return sql`${raw(column)} = case when ${raw(`t.${column}`)} is null then null else ${removedText} end`;
}
