import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Names } from "./names.js";

/** A line, or some, that a file must have for the new subgraph: after the last match of `after`, or before the first of `before`. */
interface Wire {
  readonly path: string;
  readonly line: string;
  readonly after?: RegExp;
  readonly before?: string;
}

/**
 * Names a new subgraph where the house names its subgraphs: the list of them, the rights, the way to a node by its id, and the
 * tables of settings and rights.
 * @param root the clone
 * @returns the paths that were changed, from the root
 * @throws an Error when the prefix of the ids is taken, or a file has no place for the line
 */
export function wire(root: string, names: Names): string[] {
  const text = (path: string) => readFileSync(join(root, path), "utf8");
  if (text(nodes).includes(`["${names.prefix}",`))
    throw new Error(`Ids that begin with ${names.prefix} are another type's: say another with --prefix.`);
  const there = wires(names).filter(({ path }) => existsSync(join(root, path)));
  const wired = new Map<string, string>();
  for (const each of there) wired.set(each.path, inserted(wired.get(each.path) ?? text(each.path), each));
  for (const [path, content] of wired) writeFileSync(join(root, path), content);
  return [...wired.keys()];
}

const nodes = "subgraphs/organization/entities/node.ts";
const list = "cli/house/subgraphs.ts";

function wires({ name, Entity, entity, prefix }: Names): Wire[] {
  const [see, write] = [`See what customers have of ${name}`, `Write down what customers have of ${name}`];
  return [
    {
      path: list,
      line: `import { ${name}Database } from "../../subgraphs/${name}/database.js";\nimport { ${name} } from "../../subgraphs/${name}/subgraph.js";\n`,
      after: /^import .*\n/gm,
    },
    { path: list, line: `  department(${name}, ${name}Database),\n`, after: /^ {2}department\(.*\n/gm },
    {
      path: "subgraphs/rights.ts",
      line: `  "${name}.read": reads("${see}", everyone, ["${entity}"]),\n  "${name}.write": does("${write}", [...staff, "administrator"], ["${entity}Create"]),\n`,
      before: "};\n",
    },
    { path: "subgraphs/rights.ts", line: `, "${name}"`, before: "];\nconst auditFields" },
    {
      path: nodes,
      line: `  ["${prefix}", "${Entity}", "What a customer has of ${name}, from one day to another."],\n`,
      before: "];\n\n/** Stands for a type of another department",
    },
    {
      path: "docs/settings.md",
      line: `| \`${name.toUpperCase()}_DATABASE_URL\` | | The ${name} subgraph's own database, wherever it lies. |\n`,
      after: /^\| `(?!RATE_)[A-Z]+_DATABASE_URL`.*\n/gm,
    },
    {
      path: "SECURITY.md",
      line: [
        `| \`${name}.read\` | ${see} | ${entity} | everyone |\n`,
        `| \`${name}.write\` | ${write} | ${entity}Create | sales_consultant, sales_manager, service_agent, service_manager, property_butler, property_manager, administrator |\n`,
      ].join(""),
      after: /^\| `[a-zA-Z]+\.[a-z]+`.*\n/gm,
    },
    { path: "SECURITY.md", line: `, ${name}AuditEntries, ${name}AuditHead`, after: /\w+AuditHead/g },
  ];
}

function inserted(text: string, { path, line, after, before }: Wire): string {
  const last = after && [...text.matchAll(after)].at(-1);
  const at = last ? last.index + last[0].length : text.indexOf(before ?? "\0");
  if (at < 0) throw new Error(`${path} has no place for this line; put it there by hand: ${line.trim()}`);
  return text.slice(0, at) + line + text.slice(at);
}
