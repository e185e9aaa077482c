import { type ConstDirectiveNode, type DirectiveNode, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";

/** A type that more than one department speaks of, and who gives which of its fields. */
interface MappedType {
  readonly name: string;
  readonly owner: string;
  /** By subgraph, what it adds to the owner's. */
  readonly added: ReadonlyMap<string, readonly string[]>;
}

/**
 * Draws who owns which type and who adds what to it, from the composed supergraph.
 * @param supergraph in SDL, with the directives of join v0.3 and later
 * @returns Markdown: a Mermaid picture, and a table of the types that several subgraphs share
 */
export function graphMap(supergraph: string): string {
  const types = parse(supergraph, { noLocation: true }).definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION && isEntity(node),
  );
  const mapped = types.map(mapOf).sort((one, other) => (one.name < other.name ? -1 : 1));
  const shared = mapped.filter(({ added }) => added.size > 0);
  return `${picture(mapped, shared)}\n\n${table(shared)}\n`;
}

/** Types with a key; the roots have none. */
function isEntity({ directives = [] }: ObjectTypeDefinitionNode): boolean {
  return directives.some((each) => each.name.value === "join__type" && argument(each, "key") !== undefined);
}

function mapOf({ name, directives = [], fields = [] }: ObjectTypeDefinitionNode): MappedType {
  const graphs = new Set(directives.filter(({ name: { value } }) => value === "join__type").map(graphOf));
  const given = new Map([...graphs].map((graph) => [graph, [] as string[]]));
  for (const { name: field, directives: own = [] } of fields) {
    const joined = own.filter((each) => each.name.value === "join__field" && argument(each, "external") !== "true");
    for (const each of joined) given.get(graphOf(each))?.push(field.value);
  }
  const ranked = [...given].sort(([, one], [, other]) => other.length - one.length);
  const [owner = ""] = ranked[0] ?? [];
  const added = ranked.slice(1).filter(([, names]) => names.length > 0);
  return { name: name.value, owner, added: new Map(added) };
}

function graphOf(directive: DirectiveNode): string {
  return (argument(directive, "graph") ?? "").toLowerCase();
}

function argument({ arguments: list = [] }: ConstDirectiveNode | DirectiveNode, name: string): string | undefined {
  const value = list.find((each) => each.name.value === name)?.value;
  return value && "value" in value ? String(value.value) : undefined;
}

function picture(all: readonly MappedType[], shared: readonly MappedType[]): string {
  const owners = [...new Set(all.map(({ owner }) => owner))].sort();
  const boxes = owners.flatMap((owner) => {
    const own = all.filter((type) => type.owner === owner);
    return [`  subgraph ${owner}`, ...own.map(({ name }) => `    ${name}`), "  end"];
  });
  const arrows = shared.flatMap(({ name, added }) =>
    [...added].map(([subgraph, names]) => `  ${subgraph} -->|${names.length}| ${name}`),
  );
  return ["```mermaid", "flowchart LR", ...boxes, ...arrows, "```"].join("\n");
}

function table(shared: readonly MappedType[]): string {
  const rows = shared.flatMap(({ name, owner, added }) =>
    [...added].map(([subgraph, names]) => `| \`${name}\` | ${owner} | ${subgraph} | ${names.map(code).join(", ")} |`),
  );
  return ["| type | owned by | to which adds | fields |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function code(name: string): string {
  return `\`${name}\``;
}
