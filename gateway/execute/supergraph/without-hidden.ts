import { Kind, visit } from "graphql";
import type { ASTNode, ConstDirectiveNode, DocumentNode, NamedTypeNode } from "graphql";

/** Directives of a schema that mean something to clients. */
const shown = new Set(["deprecated", "specifiedBy", "oneOf"]);

/**
 * A schema without everything that carries one of the `hiding` directives,
 * without mentions of it, and without directives that clients do not know.
 */
export function withoutHidden(schema: DocumentNode, hiding: ReadonlySet<string>): DocumentNode {
  const isHidden = (node: ASTNode) => directivesOf(node).some(({ name }) => hiding.has(name.value));
  const hiddenTypes = new Set(
    schema.definitions.flatMap((definition) =>
      isHidden(definition) && "name" in definition && definition.name ? [definition.name.value] : [],
    ),
  );
  const visible = (types: readonly NamedTypeNode[] = []) => types.filter(({ name }) => !hiddenTypes.has(name.value));
  return visit(schema, {
    enter(node) {
      if (isHidden(node)) return null;
      if (node.kind === Kind.DIRECTIVE) return shown.has(node.name.value) ? undefined : null;
      if (node.kind === Kind.UNION_TYPE_DEFINITION) return { ...node, types: visible(node.types) };
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        return { ...node, interfaces: visible(node.interfaces) };
      }
      return undefined;
    },
  });
}

function directivesOf(node: ASTNode): readonly ConstDirectiveNode[] {
  return ("directives" in node && (node.directives as readonly ConstDirectiveNode[] | undefined)) || [];
}
