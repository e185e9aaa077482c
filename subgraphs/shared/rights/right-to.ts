import { type Role, roles } from "../caller.js";
import type { Right } from "./right.js";

/** A right to read: its fields are questions. */
export function reads(what: string, roles: readonly Role[], fields: readonly string[]): Right {
  return right(what, roles, fields, "Query.");
}

/** A right to act: its fields are mutations. */
export function does(what: string, roles: readonly Role[], fields: readonly string[]): Right {
  return right(what, roles, fields, "Mutation.");
}

/**
 * A right to fields of any type. Fields of one type stand side by side with spaces between them, so that the table can be read.
 * @param type the type that a field without one is of, with a dot behind it
 */
export function right(what: string, roles: readonly Role[], fields: readonly string[], type = ""): Right {
  return {
    what,
    roles,
    fields: fields.flatMap((line) => line.split(" ")).map((field) => (field.includes(".") ? field : type + field)),
  };
}

/** Every role but these. */
export function allBut(...left: Role[]): Role[] {
  return roles.filter((role) => !left.includes(role));
}
