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

/** The name that the one thing in this file must be exported by, where the room decides it: `rules/may-open.ts` holds `mayOpen`. */
export function expectedExport(path: string): string | undefined {
  const [, room, file] = /^subgraphs\/(?!shared\/)[^/]+\/(.+)\/([^/]+)\.ts$/.exec(path) ?? [];
  if (!room || !file) return undefined;
  switch (room.split("/")[0]) {
    case "actions":
    case "rules":
      return camel(file);
    case "entities":
      return pascal(file);
    case "resolvers":
      return `${pascal(file)}Resolver`;
    case "migrations": {
      const [, time = "", name = ""] = /^(\d+)-(.+)$/.exec(file) ?? [];
      return `${pascal(name)}${time}`;
    }
    default:
      return undefined;
  }
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
