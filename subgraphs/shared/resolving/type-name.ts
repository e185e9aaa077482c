import { getMetadataStorage } from "type-graphql";

/** The name that the schema has for the objects of a class; undefined when it has none. */
export function typeNameOf(entity: unknown): string | undefined {
  return getMetadataStorage().objectTypes.find(({ target }) => target === entity)?.name;
}
