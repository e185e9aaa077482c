import { basename } from "node:path";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/;
const empty = /^(utils?|helpers?|common|misc|index)\.ts$/;

/** What is wrong with the name of a TypeScript file, or nothing. Only the loaders of a subgraph are an index. */
export function wrongName(path: string): string | undefined {
  const name = basename(path);
  if (/^subgraphs\/[^/]+\/loaders\/index\.ts$/.test(path)) return undefined;
  if (empty.test(name)) return `${path}: says nothing of what is in it`;
  if (!kebab.test(name)) return `${path}: is not in lower case with dashes`;
  return undefined;
}

/**
 * The names that fit a file in a room of a subgraph, one of which it must export: `rules/may-open.ts` holds `mayOpen`,
 * `resolvers/case.ts` the `CaseResolver`. Nothing where the room leaves it open.
 */
export function fittingExports(path: string): string[] {
  const [, room, file] = /^subgraphs\/(?!shared\/)[^/]+\/(\w+)\/(?:.+\/)?([^/]+)\.ts$/.exec(path) ?? [];
  if (!room || !file) return [];
  const [, time = "", name = ""] = /^(?:(\d+)-)?(.+)$/.exec(file) ?? [];
  if (room === "migrations") return time === "" ? [camel(name)] : [pascal(name) + time];
  if (room === "resolvers") return [camel(name), pascal(name), `${pascal(name)}Resolver`];
  return ["actions", "entities", "rules"].includes(room) ? [camel(name), pascal(name)] : [];
}

/** The names under which a TypeScript file exports values or types. */
export function exportsOf(text: string): string[] {
  const pattern =
    /^export (?:declare |abstract |async |default )*(?:function\*?|class|const|let|enum|interface|type) (\w+)/gm;
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}

function camel(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(file: string): string {
  const name = camel(file);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
