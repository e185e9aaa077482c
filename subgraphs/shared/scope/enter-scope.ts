import type { Caller } from "../caller.js";
import { arrayLiteral } from "../values/array-literal.js";

/** Who reads: what row-level security asks for on a connection. */
export type Scope = Pick<Caller, "subject" | "role" | "projects">;

/** Written out once for a scope, which all statements of a request share. */
const written = new WeakMap<Scope, readonly string[]>();

/** What the settings hold for a scope: projects as an array, in quotes where they need them, so that no code can be taken for two, nor for every project, which is {*}. */
export function scopeValues(scope: Scope): readonly string[] {
  const known = written.get(scope);
  if (known) return known;
  const { projects, subject, role } = scope;
  const values = [projects === "*" ? "{*}" : arrayLiteral(projects), subject, role];
  written.set(scope, values);
  return values;
}

/**
 * The statement that turns a connection into the caller's until its transaction ends; it returns no row. Its parameters are
 * the reading role, `scopeValues` and PostgreSQL's `plan_cache_mode`.
 */
export const enterScope = `select where num_nonnulls(set_config('role', $1, true), set_config('oneroof.projects', $2, true),
  set_config('oneroof.subject', $3, true), set_config('oneroof.role', $4, true), set_config('plan_cache_mode', $5, true)) = 0`;
