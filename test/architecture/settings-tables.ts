import type { Setting } from "../../subgraphs/shared/settings.js";

const head = ["Setting", "Default", "What it is"];

/** The tables of settings in a Markdown text, in their order: the cells of each row below the head. */
export function settingsTables(markdown: string): string[][][] {
  const tables = markdown.match(/(^\|.*\|\n?)+/gm) ?? [];
  return tables
    .map((table) => table.trim().split("\n").map(cellsOf))
    .filter(([first]) => first?.join() === head.join())
    .map((rows) => rows.slice(2)); // below the head stands the rule of dashes
}

/** A setting as a row of such a table shows it. */
export function settingRow({ name, default: value = "", description }: Setting): string[] {
  return [`\`${name}\``, value === "" ? "" : `\`${value}\``, description];
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}
