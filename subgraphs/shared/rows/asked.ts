import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { type ClassType, createParameterDecorator, getMetadataStorage } from "type-graphql";
import { madeFrom } from "../resolving/made-from.js";
import { typeNameOf } from "../resolving/type-name.js";

/** The properties of a list's rows that a question needs, and `placeAsked` where it needs cursors; all when undefined. */
export type Asked = readonly string[] | undefined;

/** Stands among the properties for a row's place in its list, of which its cursor is made. */
const placeAsked = "__place";
const cursors = ["cursor", "startCursor", "endCursor"];

/** What is asked for, apart: the properties, and whether a place is needed. */
export function askedApart(only: Asked): { readonly properties: Asked; readonly isPlaced: boolean } {
  if (!only) return { properties: undefined, isPlaced: true };
  return { properties: only.filter((property) => property !== placeAsked), isPlaced: only.includes(placeAsked) };
}

/** Found once for each place in a document, which the gateway keeps as long as its plan. */
const known = new WeakMap<FieldNode, Asked>();

/**
 * Gives a list's resolver the properties of its rows that the question needs, so that no column is read that nobody asked for: undefined,
 * and so all of them, where a field is asked for that is made from the whole row: by a getter without `@MadeFrom`, or by a resolver that takes `@Root()` and not single properties of it,
 * `@Root("customerHandle")`.
 * @param entity the class of the rows
 */
export function Asked(entity: () => ClassType): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }): Asked => {
    const [node, ...others] = info.fieldNodes;
    if (!node || others.length > 0) return undefined;
    if (!known.has(node)) known.set(node, propertiesUnder(node, info, entity()));
    return known.get(node);
  });
}

function propertiesUnder(node: FieldNode, info: GraphQLResolveInfo, entity: ClassType): Asked {
  const rowType = typeNameOf(entity);
  const fields = new Set<string>();
  const places = new Set<string>();
  const gather = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): boolean =>
    selections.every((selection) => {
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
        const on = fragment?.typeCondition?.name.value;
        return fragment ? gather(fragment.selectionSet, on === undefined ? parent : info.schema.getType(on)) : false;
      }
      const name = selection.name.value;
      if (name === "__typename") return true;
      if (parent?.name === rowType) return fields.add(name);
      if (cursors.includes(name)) places.add(placeAsked);
      const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
      if (!field) return false;
      return !selection.selectionSet || gather(selection.selectionSet, getNamedType(field.type));
    });
  if (!node.selectionSet || !gather(node.selectionSet, getNamedType(info.returnType))) return undefined;
  const sources = [...fields].map((field) => sourcesOf(entity, field));
  if (!sources.every((source) => source !== undefined)) return undefined;
  return [...new Set([...sources.flat(), ...places])].sort();
}

/** What a field is made from: itself, or the properties that its getter or its resolver takes; undefined when that is the whole row. */
function sourcesOf(entity: ClassType, field: string): Asked {
  const { fields, fieldResolvers } = getMetadataStorage();
  const resolver = fieldResolvers.find(
    ({ getObjectType, schemaName }) => schemaName === field && getObjectType?.() === entity,
  );
  if (!resolver)
    return [fields.find(({ target, schemaName }) => schemaName === field && target === entity)?.name ?? field];
  if (resolver.kind === "internal") return madeFrom(entity.prototype, resolver.methodName);
  const taken = (resolver.params ?? []).flatMap((param) => (param.kind === "root" ? [param.propertyName] : []));
  return taken.every((property) => property !== undefined) ? taken : undefined;
}
