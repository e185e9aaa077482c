import { type ASTNode, Kind, parse, visit } from "graphql";

const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

// What a root type is needs no words; names that begin with `_` or hold `__` are federation's own machinery.
const machinery = /^(Query|Mutation|Subscription|_.*|.*__.*|FieldSet)$/;

/** The coordinates (`Type.field`, `Type.field(argument:)`) in a schema document that have no description. */
export function undescribed(sdl: string): string[] {
  const found: string[] = [];
  const path: string[] = [];
  visit(parse(sdl), {
    enter(node) {
      const name = nameOf(node);
      if (name === undefined) return undefined;
      if (node.kind === Kind.DIRECTIVE_DEFINITION || (machinery.test(name) && !isRoot(node))) return false;
      path.push(name);
      if (described.has(node.kind) && !isRoot(node) && !saysSomething(node)) found.push(coordinate(path));
      return undefined;
    },
    leave(node) {
      if (nameOf(node) !== undefined) path.pop();
    },
  });
  return found;
}

/** Definitions alone are looked at: a name, an argument or a directive applied somewhere is not one. */
function nameOf(node: ASTNode): string | undefined {
  const defines = /Definition$|TypeExtension$/.test(node.kind) && "name" in node;
  return defines ? node.name?.value : undefined;
}

function isRoot(node: ASTNode): boolean {
  return /^ObjectType/.test(node.kind) && /^(Query|Mutation|Subscription)$/.test(nameOf(node) ?? "");
}

function saysSomething(node: ASTNode): boolean {
  return "description" in node && (node.description?.value.trim() ?? "") !== "";
}

function coordinate([type = "", field, argument]: readonly string[]): string {
  return `${type}${field === undefined ? "" : `.${field}`}${argument === undefined ? "" : `(${argument}:)`}`;
}
