import { join, resolve } from "node:path";
import { z } from "zod";
import { portSetting, readSettings, tokenSettings } from "../../subgraphs/shared/settings.js";
import { developmentIssuerIn, productionSetting, refuseUnfinished } from "../../gateway/production-setting.js";
import { rateSettings, revokedSetting } from "../../gateway/rate-settings.js";
import { registeredOnlySetting } from "../../gateway/registered-only-setting.js";
import type { RateQuotas } from "../../gateway/limits/rates/rates.js";
import { houseFolder } from "./folder.js";
import { departments } from "./subgraphs.js";

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "expected postgres://user:password@host:port/name");

/** The settings of the whole house in one process. */
export const houseSettings = {
  PORT: portSetting.default(4000).describe("The port of the graph."),
  HOST: z.string().default("127.0.0.1").describe("The address to listen on; 0.0.0.0 lets other machines in."),
  ONEROOF_HOME: z
    .string()
    .optional()
    .describe("The folder of the embedded database and the development keys; .oneroof in the clone unless told."),
  DATABASE_URL: databaseUrl
    .optional()
    .describe("A PostgreSQL to use instead of the embedded one; each subgraph's database is <its name>_<subgraph>."),
  ...Object.fromEntries(
    departments.map(({ database: { name } }) => [
      urlSetting(name),
      databaseUrl.optional().describe(`The ${name} subgraph's own database, wherever it lies.`),
    ]),
  ),
  SUPERGRAPH: z
    .string()
    .optional()
    .describe(
      "A supergraph with subgraphs of other teams beside the house's, which are asked over HTTP; the house's own unless told.",
    ),
  POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe("Database connections a subgraph, at most, to read by, and as many to write."),
  SEED_CUSTOMERS: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(5_000)
    .describe("How many people the demonstration data has, made when the databases are empty; 0 makes none."),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("warn").describe("What is logged."),
  REGISTERED_ONLY: registeredOnlySetting,
  AUDIT_HEADS: z
    .string()
    .optional()
    .describe(
      "The file to which heads of the audit chains are published, best on another machine; audit-heads in ONEROOF_HOME unless told.",
    ),
  FIELD_KEYS: z
    .string()
    .optional()
    .describe(
      "The file of keys by which personal data is sealed; keys/fields.jwks in ONEROOF_HOME unless told, made at the first start.",
    ),
  TOKEN_JWKS: tokenSettings.TOKEN_JWKS.optional().describe(
    "The token issuer's public keys, a JWKS file or its address; the built-in development issuer unless told.",
  ),
  TOKEN_ISSUER: tokenSettings.TOKEN_ISSUER,
  TOKEN_AUDIENCE: tokenSettings.TOKEN_AUDIENCE,
  REVOKED: revokedSetting,
  ...rateSettings,
  PRODUCTION: productionSetting,
};

/** The house's settings, read. */
export interface HouseSettings {
  readonly port: number;
  readonly host: string;
  readonly home: string;
  readonly databaseUrl: string | undefined;
  /** The subgraphs whose database has an address of its own. */
  readonly databaseUrls: ReadonlyMap<string, string>;
  /** The file of a supergraph that has more than the house's own subgraphs. */
  readonly supergraph: string | undefined;
  readonly poolSize: number;
  readonly seedCustomers: number;
  readonly logLevel: string;
  /** The file to which heads of the audit chains are published. */
  readonly auditHeads: string;
  /** The file of keys by which personal data is sealed; the house's own is made when it is not there. */
  readonly fieldKeys: { readonly file: string; readonly own: boolean };
  /** Whether nothing but registered documents is answered. */
  readonly registeredOnly: boolean;
  /** How much a caller may ask for in a minute. */
  readonly quotas: RateQuotas;
  /** The file of callers who were revoked. */
  readonly revoked: string;
  readonly tokens: { TOKEN_JWKS: string; TOKEN_ISSUER: string; TOKEN_AUDIENCE: string } | undefined;
}

/** Reads the house's settings from the environment. Throws WrongSettings. */
export function readHouseSettings(env: Readonly<Record<string, string | undefined>>): HouseSettings {
  const read = readSettings(houseSettings, env);
  const own = departments.flatMap(({ database: { name } }) => {
    const url = (read as Record<string, unknown>)[urlSetting(name)];
    return typeof url === "string" ? [[name, url] as const] : [];
  });
  const { TOKEN_JWKS, TOKEN_ISSUER, TOKEN_AUDIENCE } = read;
  if (read.PRODUCTION === "true") refuseUnfinished(missingIn(env));
  const home = houseFolder(read.ONEROOF_HOME);
  return {
    port: read.PORT,
    host: read.HOST,
    home,
    auditHeads: resolve(read.AUDIT_HEADS ?? join(home, "audit-heads")),
    fieldKeys: {
      file: resolve(read.FIELD_KEYS ?? join(home, "keys", "fields.jwks")),
      own: read.FIELD_KEYS === undefined,
    },
    databaseUrl: read.DATABASE_URL,
    databaseUrls: new Map(own),
    supergraph: read.SUPERGRAPH,
    poolSize: read.POOL_SIZE,
    seedCustomers: read.SEED_CUSTOMERS,
    logLevel: read.LOG_LEVEL,
    registeredOnly: read.REGISTERED_ONLY === "true",
    quotas: { cost: read.RATE_LIMIT, searches: read.SEARCH_LIMIT },
    revoked: resolve(read.REVOKED ?? join(home, "revoked")),
    tokens: TOKEN_JWKS === undefined ? undefined : { TOKEN_JWKS, TOKEN_ISSUER, TOKEN_AUDIENCE },
  };
}

/** What a house that holds real persons' data needs besides. */
function missingIn(env: Readonly<Record<string, string | undefined>>): string[] {
  const { TOKEN_JWKS, TOKEN_ISSUER = "", FIELD_KEYS, AUDIT_HEADS, SEED_CUSTOMERS } = env;
  return [
    ...(TOKEN_JWKS ? [] : ["TOKEN_JWKS: is missing; the development issuer is off."]),
    ...developmentIssuerIn(TOKEN_ISSUER),
    ...(FIELD_KEYS
      ? []
      : ["FIELD_KEYS: is missing; personal data is sealed by keys that lie elsewhere than the data."]),
    ...(AUDIT_HEADS ? [] : ["AUDIT_HEADS: is missing; it is to lie where the databases' owner cannot write."]),
    ...(SEED_CUSTOMERS === "0"
      ? []
      : ["SEED_CUSTOMERS: expected 0, so that no made-up people come among the real ones."]),
  ];
}

/** The setting that says where a subgraph's database lies. */
export function urlSetting(name: string): string {
  return `${name.toUpperCase()}_DATABASE_URL`;
}
