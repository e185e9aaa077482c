import type { Setting } from "../../subgraphs/shared/settings.js";
import { tablesIn } from "./tables-in.js";

/** The tables of settings in a Markdown text, in their order: the cells of each row below the head. */
export function settingsTables(markdown: string): string[][][] {
  return tablesIn(markdown, ["Setting", "Default", "What it is"]);
}

/** A setting as a row of such a table shows it. */
export function settingRow({ name, default: value = "", description }: Setting): string[] {
  return [`\`${name}\``, value === "" ? "" : `\`${value}\``, description];
}

/** The text with the rows of its tables of settings written anew, one table for each list of rows. */
export function withTables(markdown: string, tables: readonly (readonly (readonly string[])[])[]): string {
  let next = 0;
  return markdown.replace(/(?<=^\| Setting +\|.*\n\|.*\n)(\|.*\n)+/gm, () =>
    (tables[next++] ?? [])
      .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`)
      .join(""),
  );
}
