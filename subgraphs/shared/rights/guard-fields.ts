import { defaultFieldResolver, GraphQLError, type GraphQLSchema, isObjectType } from "graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../audit/audit.js";
import type { Caller } from "../caller.js";
import { requestError } from "../errors.js";
import { refusedBy } from "./refused.js";
import type { Rights } from "./right.js";

/** What the guard needs of a request. */
interface Asking {
  readonly caller: Caller;
  readonly requestId: string;
  readonly manager: EntityManager;
}

type Resolve = (root: unknown, args: Record<string, unknown>, context: Asking, info: unknown) => unknown;
type Resolvers = Record<string, Record<string, unknown>>;

/**
 * Puts a guard before every operation, and before every other field that a right names: whoever has no right to it is
 * refused before anything is read. What is refused here or further in, by a project or a department, is written into the
 * audit trail. Security: attacks 30 and 64.
 * @param resolvers by type and field; the functions in it are replaced, and where a named field is a mere property one is put in
 * @param schema which has the fields
 */
export function guardFields(resolvers: Resolvers, rights: Rights, schema: GraphQLSchema): void {
  const refused = refusedBy(rights);
  const named = new Set(Object.values(rights).flatMap(({ fields }) => fields));
  for (const name of named) nameProperty(resolvers, name, schema);
  for (const [type, fields] of Object.entries(resolvers))
    for (const [field, resolve] of Object.entries(fields)) {
      const name = `${type}.${field}`;
      if (type === "Subscription") guardOpening(resolve as Record<string, Resolve>, name, refused);
      const isOperation = type === "Query" || type === "Mutation";
      if (typeof resolve !== "function" || !(isOperation || named.has(name))) continue;
      fields[field] = guarded(name, resolve as Resolve, refused);
    }
}

/** A field without a resolver of its own gets one, so that there is something to guard. */
function nameProperty(resolvers: Resolvers, name: string, schema: GraphQLSchema): void {
  const [type, field] = name.split(".") as [string, string];
  const declared = schema.getType(type);
  if (isObjectType(declared) && declared.getFields()[field]) (resolvers[type] ??= {})[field] ??= defaultFieldResolver;
}

/** Who may not listen is refused when the subscription is opened. */
function guardOpening(source: Record<string, Resolve>, name: string, refused: ReturnType<typeof refusedBy>): void {
  if (source["subscribe"]) source["subscribe"] = guarded(name, source["subscribe"], refused);
}

function guarded(name: string, resolve: Resolve, refused: ReturnType<typeof refusedBy>): Resolve {
  return async (root, args, context, info) => {
    try {
      const reason = refused(context.caller, name);
      if (reason !== undefined) throw requestError("FORBIDDEN", reason);
      return await resolve(root, args, context, info);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions["code"] === "FORBIDDEN") await denied(name, args, context);
      throw error;
    }
  };
}

/** In a transaction of its own: the one that was refused is rolled back. */
async function denied(name: string, args: Record<string, unknown>, context: Asking): Promise<void> {
  const input = { ...args, ...(args["input"] as object | undefined) } as Record<string, unknown>;
  const subjectHandle = idIn(input["customerHandle"] ?? input["handle"]);
  const told = { action: `${name}.denied`, subjectHandle, entityId: idIn(input["id"]) };
  await context.manager.transaction((tx) => audit(tx, context, told));
}

/** What is no id of ours stays out of the trail: it could be anything. */
function idIn(value: unknown): string | null {
  return typeof value === "string" && /^[a-z]{3}_[0-9a-z]{26}$/.test(value) ? value : null;
}
