import { existsSync, readFileSync } from "node:fs";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import { z } from "zod";
import type { TokenSource } from "./caller.js";

/** A setting as docs/settings.md lists it. */
export interface Setting {
  readonly name: string;
  readonly default: string | undefined;
  readonly description: string;
}

/** Settings are missing or wrong; the message has a line for each, with what was expected and what came. */
export class WrongSettings extends Error {
  override readonly name = "WrongSettings";
}

/** Where tokens come from, for whoever checks them. */
export const tokenSettings = {
  TOKEN_JWKS: z
    .string()
    .describe(
      "The token issuer's public keys: a JWKS file, or the http(s) address of one or of an OpenID Connect configuration (.well-known/openid-configuration).",
    ),
  TOKEN_ISSUER: z.string().default("oneroof").describe("The `iss` that tokens must carry."),
  TOKEN_AUDIENCE: z.string().default("oneroof").describe("The `aud` that tokens must carry."),
};

/** A port to listen on. */
export const portSetting = z.coerce.number().int().min(0).max(65_535);

/**
 * Reads and checks settings.
 * @param shape each setting by its name, with `.describe()` and, if it may be left out, `.default()` or `.optional()`
 * @param env where they stand, usually `process.env`; empty counts as left out
 * @throws WrongSettings naming every one that is missing or wrong
 */
export function readSettings<S extends z.ZodRawShape>(
  shape: S,
  env: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<S>> {
  const given = Object.fromEntries(Object.keys(shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path: [name], message }) => {
    const came = given[String(name)];
    return `${String(name)}: ${came === undefined ? "is missing" : `${message}, and was "${came}"`}. It is: ${describe(shape, String(name))}`;
  });
  throw new WrongSettings(["Settings are missing or wrong.", ...lines].join("\n  "));
}

function describe(shape: z.ZodRawShape, name: string): string {
  return (shape[name] as z.ZodType | undefined)?.description ?? "";
}

/** The settings of a shape, for the tables of docs/settings.md. */
export function listSettings(shape: z.ZodRawShape): Setting[] {
  return Object.keys(shape).map((name) => {
    const fallback = (shape[name] as z.ZodType<string | number | undefined>).safeParse(undefined).data;
    return { name, default: fallback?.toString(), description: describe(shape, name) };
  });
}

/** Makes a TokenSource of its settings. Throws WrongSettings when the file of keys is not there or holds none. */
export function tokenSource(settings: {
  readonly TOKEN_JWKS: string;
  readonly TOKEN_ISSUER: string;
  readonly TOKEN_AUDIENCE: string;
}): TokenSource {
  const { TOKEN_JWKS: where, TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = settings;
  return { keys: publicKeys("TOKEN_JWKS", where), issuer, audience };
}

/**
 * Public keys as a setting names them.
 * @returns those in the file, or the address where they lie
 * @throws WrongSettings when the file is not there or holds none
 */
export function publicKeys(setting: string, where: string): JSONWebKeySet | URL {
  if (/^https?:/.test(where)) return new URL(where);
  if (!existsSync(where)) throw new WrongSettings(`${setting}: there is no file ${where}.`);
  try {
    const keys = JSON.parse(readFileSync(where, "utf8")) as JSONWebKeySet;
    createLocalJWKSet(keys); // throws when it is none
    return keys;
  } catch {
    throw new WrongSettings(`${setting}: the file ${where} is not a JSON Web Key Set.`);
  }
}

/** How many entities a subgraph is asked about at once; the gateway asks about more in several calls. */
export const mostEntities = 500;
