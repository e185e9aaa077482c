import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Every list that can be asked of a subgraph without arguments, a page of it with its count and its leaves. */
export function everyList(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const node = nodeOf(field);
    if (!node || field.args.some(isRequiredArgument)) return [];
    return [`{ ${field.name}(first: 100) { totalCount nodes { ${leavesOf(node)} } } }`];
  });
}

/** Every type of a subgraph that can be asked for by its id, with its leaves. */
export function everyEntity(schema: GraphQLSchema): { typename: string; leaves: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || !type.getFields()["id"] || type.name.startsWith("_")) return [];
    return [{ typename: type.name, leaves: leavesOf(type) }];
  });
}

function nodeOf(field: GraphQLField<unknown, unknown>): GraphQLNamedType | undefined {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !type.name.endsWith("Connection")) return undefined;
  const nodes = type.getFields()["nodes"];
  return nodes && getNamedType(nodes.type);
}

function leavesOf(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return "__typename";
  const leaves = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && field.args.length === 0,
  );
  const names = leaves.map(({ name }) => name).filter((name) => !["handles", "openCaseCount"].includes(name));
  return ["__typename", ...names].join(" ");
}
