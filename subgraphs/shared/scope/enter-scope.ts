import type { Caller } from "../caller.js";
import { arrayLiteral } from "./array-literal.js";

/** Who reads: what row-level security asks for on a connection. */
export type Scope = Pick<Caller, "subject" | "role" | "projects">;

/** What the settings hold for a scope: projects as an array, each in quotes, so that no code can be taken for two, nor for every project, which is {*}. */
export function scopeValues({ projects, subject, role }: Scope): string[] {
  return [projects === "*" ? "{*}" : arrayLiteral(projects), subject, role];
}

/**
 * The statement that turns a connection into the caller's until its transaction ends; it returns no row. Its parameters are
 * the reading role, `scopeValues` and PostgreSQL's `plan_cache_mode`.
 */
export const enterScope = `select where num_nonnulls(set_config('role', $1, true), set_config('oneroof.projects', $2, true),
  set_config('oneroof.subject', $3, true), set_config('oneroof.role', $4, true), set_config('plan_cache_mode', $5, true)) = 0`;
