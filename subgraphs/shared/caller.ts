import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import { publishedKeys } from "./door/published-keys.js";
import { requestError } from "./errors.js";

/** The roles a caller may have; what each may do is decided where it acts. */
export const roles = [
  "sales_consultant",
  "sales_manager",
  "service_agent",
  "service_manager",
  "property_butler",
  "property_manager",
  "city_manager",
  "group_analyst",
  "data_steward",
  "privacy_officer",
  "administrator",
  "application",
] as const;
export type Role = (typeof roles)[number];

/** Who asks: an employee or an application, by a verified token. Passed as a value in one process, as a token across hosts. */
export interface Caller {
  /** The employee's id, or the application's name. */
  readonly subject: string;
  readonly role: Role;
  /** Codes of the projects the caller works for; "*" is every project. */
  readonly projects: readonly string[] | "*";
  /** What an application may do: names of rights. Of an employee the role decides. */
  readonly scopes?: readonly string[];
}

/** Whether a value that was passed on unseen is a caller. */
export function isCaller(caller: unknown): caller is Caller {
  return typeof caller === "object" && caller !== null && "subject" in caller && "role" in caller;
}

/** Where tokens come from: the keys of their issuer, its name, and the audience that it writes for us. */
export interface TokenSource {
  /** The issuer's public keys, or the address where it publishes them. */
  readonly keys: JSONWebKeySet | URL;
  readonly issuer: string;
  readonly audience: string;
}

/** The `iss` of the tokens that the gateway writes for subgraphs. */
export const gatewayIssuer = "oneroof-gateway";

/** The token was missing, forged, expired or not for us. The message never says which key or claim was expected. */
export class TokenRefused extends Error {}

/**
 * Makes the one check that every door uses: signature by a known key, issuer, audience, a date of expiry, a known role and projects.
 * @returns a function from a compact JWT to its caller; it throws TokenRefused.
 * Security: attacks 47 to 49 (algorithm confusion, missing claims, injected keys).
 */
export function tokenVerifier({ keys, issuer, audience }: TokenSource): (token: string) => Promise<Caller> {
  const keyOf = keys instanceof URL ? publishedKeys(keys) : createLocalJWKSet(keys);
  const options = { issuer, audience, algorithms: ["EdDSA", "ES256", "RS256"], requiredClaims: ["exp", "sub"] };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keyOf, { ...options, clockTolerance: 5 });
      return callerIn(payload);
    } catch (error) {
      if (error instanceof TokenRefused) throw error;
      if (error instanceof errors.JWTExpired) throw new TokenRefused("The token has expired: ask for a new one.");
      throw new TokenRefused("The token is not valid here.");
    }
  };
}

/** The caller whom a token's verified claims name. Throws TokenRefused. */
export function callerIn({ sub, role, projects, scope }: Record<string, unknown>): Caller {
  if (typeof sub !== "string" || sub === "") throw new TokenRefused("The token names no subject.");
  if (!roles.includes(role as Role)) throw new TokenRefused("The token names no role that is known here.");
  const named = Array.isArray(projects) && projects.every((code) => typeof code === "string");
  if (!named && projects !== "*") throw new TokenRefused('The token names no projects: a list of codes, or "*".');
  const scopes = typeof scope === "string" ? { scopes: scope.split(" ").filter(Boolean) } : {};
  return { subject: sub, role: role as Role, projects: named ? Object.freeze([...projects]) : "*", ...scopes };
}

/** Whether the caller works for the project. */
export function worksFor({ projects }: Caller, projectCode: string): boolean {
  return projects === "*" || projects.includes(projectCode);
}

/** Refuses a project that is not one of the caller's; what belongs to no project is everybody's. Throws FORBIDDEN. */
export function mustWorkFor(caller: Caller, projectCode: string | null | undefined): void {
  if (projectCode == null || worksFor(caller, projectCode)) return;
  throw requestError("FORBIDDEN", "This project is not one of yours.");
}

/**
 * Where a row decides which of the roles that may take a step at all may take it here, as a case's department does.
 * What a role may do at all stands in the table of rights.
 * @throws FORBIDDEN for another role, or a project that is not the caller's
 */
export function mayAct(caller: Caller, allowed: readonly Role[], projectCode?: string | null): void {
  if (caller.role !== "administrator" && !allowed.includes(caller.role))
    throw requestError("FORBIDDEN", "Your role may not do this.");
  mustWorkFor(caller, projectCode);
}
