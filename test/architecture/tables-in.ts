/**
 * The tables with this head in a Markdown text, in their order: the cells of each row below the head.
 * @param head the cells of the first row
 */
export function tablesIn(markdown: string, head: readonly string[]): string[][][] {
  const tables = markdown.match(/(^\|.*\|\n?)+/gm) ?? [];
  return tables
    .map((table) => table.trim().split("\n").map(cellsOf))
    .filter(([first]) => first?.join() === head.join())
    .map((rows) => rows.slice(2)); // below the head stands the rule of dashes
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}
