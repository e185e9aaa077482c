import { z } from "zod";
import { portSetting, tokenSettings } from "../subgraphs/shared/settings.js";
import { houseDeadlines } from "./deadlines.js";
import { registeredOnlySetting } from "./registered-only-setting.js";
import { productionSetting } from "./production-setting.js";
import { rateSettings, revokedSetting } from "./rate-settings.js";
import { houseLimits } from "./limits/limits.js";

const milliseconds = z.coerce.number().int().min(100).max(600_000);
const count = z.coerce.number().int().min(1).max(1_000_000);

/** The settings of a gateway that runs alone. Beside them, `<SUBGRAPH>_URL` overrides the address of a subgraph. */
export const gatewaySettings = {
  SUPERGRAPH: z.string().default("schema/supergraph.graphql").describe("The file of the composed supergraph."),
  PORT: portSetting.default(4000).describe("The port to listen on; 0 takes any free one."),
  HOST: z.string().default("127.0.0.1").describe("The address to listen on; 0.0.0.0 inside a container."),
  ...tokenSettings,
  REVOKED: revokedSetting,
  GATEWAY_KEY: z
    .string()
    .optional()
    .describe("The file of the gateway's private key, by which it tells subgraphs for whom it asks; ours need it."),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .pipe(
      z.array(z.string().regex(/^https?:\/\/[^/]+$/, "expected origins as https://app.example, with commas between")),
    )
    .describe("Origins whose web pages may read answers, with commas between; none when empty."),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error"]).default("info").describe("What is logged."),
  REQUEST_DEADLINE: milliseconds
    .default(houseDeadlines.request)
    .describe("Milliseconds that a whole answer may take; what is not there then is left out with an error."),
  SUBGRAPH_DEADLINE: milliseconds.default(houseDeadlines.subgraph).describe("Milliseconds that a subgraph may take."),
  STOP_DEADLINE: milliseconds
    .default(houseDeadlines.stop)
    .describe("Milliseconds that requests in flight have when the gateway is stopped."),
  MAX_TOKENS: count.default(houseLimits.tokens).describe("How many words a document may have."),
  MAX_DEPTH: count.default(houseLimits.depth).describe("How deep fields may be nested."),
  MAX_ALIASES: count
    .default(houseLimits.aliases)
    .describe("How many aliases an operation may use, fragments written out."),
  MAX_ROOT_FIELDS: count
    .default(houseLimits.rootFields)
    .describe("How many fields an operation may ask for at its root."),
  MAX_REPEATS: count.default(houseLimits.repeats).describe("How often fields may be written again in one selection."),
  MAX_COST: count
    .default(houseLimits.cost)
    .describe(
      "What an operation may cost: an object for each subgraph that is asked about it, times the lists around it.",
    ),
  ...rateSettings,
  RATE_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe(
      "A PostgreSQL in which gateways that stand side by side count together; each counts for itself unless told.",
    ),
  DOCUMENTS: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter(Boolean))
    .describe(
      "Manifests of registered documents, or folders of them, with commas between; read again when they change.",
    ),
  REGISTERED_ONLY: registeredOnlySetting,
  HIDE_SCHEMA: z
    .enum(["true", "false"])
    .default("true")
    .describe("Whether only developers may introspect, and have `Did you mean` in errors (SECURITY.md)."),
  PRODUCTION: productionSetting,
};
