import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Names } from "./names.js";

/**
 * Writes the rooms of a new subgraph, and its test, from the templates in cli/new/rooms.
 * @param root the clone
 * @returns the paths that were written, from the root
 */
export function writeRooms(root: string, names: Names): string[] {
  const templates = join(root, "cli", "new", "rooms");
  const files = readdirSync(templates, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const template = join(entry.parentPath, entry.name);
    const room = filledIn(relative(templates, template).replace(/\.txt$/, ""), names);
    const path = room === "test.ts" ? testOf(names) : join("subgraphs", names.name, room);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), filledIn(readFileSync(template, "utf8"), names));
    return path;
  });
}

function testOf({ name }: Names): string {
  return join("test", "subgraphs", name, `${name}.test.ts`);
}

function filledIn(text: string, names: Names): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => names[key as keyof Names]);
}
