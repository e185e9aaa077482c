import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * Everything of a schema that a document leans on, as coordinates: `Type`, `Type.field`, `Type.field.argument`,
 * `Input.field`, `Enum.VALUE`, `@directive`. Of a variable it cannot be known what will lie in it, so all that its type
 * allows counts. What the schema does not know is left out.
 */
export function usedCoordinates(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const used = new Set<string>();
  const given = new Set<string>();
  const types = new TypeInfo(schema);
  const owner = () => `${types.getParentType()?.name ?? ""}.${types.getFieldDef()?.name ?? ""}`;
  const visitor = {
    [Kind.FIELD]() {
      const field = types.getFieldDef();
      if (field) addAll(used, types.getParentType()?.name ?? "", owner(), getNamedType(field.type).name);
    },
    [Kind.ARGUMENT]() {
      const [argument, directive] = [types.getArgument(), types.getDirective()];
      if (!argument) return;
      addAll(used, `${directive ? `@${directive.name}` : owner()}.${argument.name}`, getNamedType(argument.type).name);
    },
    [Kind.DIRECTIVE]: ({ name }: { name: { value: string } }) => void used.add(`@${name.value}`),
    [Kind.NAMED_TYPE]: ({ name }: { name: { value: string } }) => {
      const type = schema.getType(name.value);
      if (type) addInput(used, given, type);
    },
    [Kind.OBJECT_FIELD]({ name }: { name: { value: string } }) {
      const [parent, own] = [types.getParentInputType(), types.getInputType()];
      if (parent) addAll(used, getNamedType(parent).name, `${getNamedType(parent).name}.${name.value}`);
      if (own) used.add(getNamedType(own).name);
    },
    [Kind.ENUM]({ value }: { value: string }) {
      const type = types.getInputType();
      if (type) addAll(used, getNamedType(type).name, `${getNamedType(type).name}.${value}`);
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return used;
}

function addAll(used: Set<string>, ...coordinates: readonly string[]): void {
  for (const coordinate of coordinates) used.add(coordinate);
}

/** A type that is named in a document, and, when a variable is of it, all that may be given. */
function addInput(used: Set<string>, given: Set<string>, type: GraphQLNamedType): void {
  if (given.has(type.name)) return;
  given.add(type.name);
  used.add(type.name);
  if (isEnumType(type)) for (const { name } of type.getValues()) used.add(`${type.name}.${name}`);
  if (!isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    used.add(`${type.name}.${field.name}`);
    addInput(used, given, getNamedType(field.type));
  }
}
