import { readFileSync } from "node:fs";
import type { JWK } from "jose";
import { Pool } from "pg";
import { type Logger, pino } from "pino";
import { readSettings, tokenSource, WrongSettings } from "../subgraphs/shared/settings.js";
import { developmentIssuerIn, refuseUnfinished } from "./production-setting.js";
import { type RunningGateway, startGateway } from "./gateway.js";
import { httpTransports } from "./http-transports.js";
import { houseLimits, type Limits } from "./limits/limits.js";
import { openRates, type RateQuotas, type Rates } from "./limits/rates/rates.js";
import { sharedRates } from "./limits/rates/shared-rates.js";
import { gatewaySettings } from "./settings.js";
import { type SignFor, subgraphTokens } from "./transports/subgraph-tokens.js";

type Settings = ReturnType<typeof readSettings<typeof gatewaySettings>>;

/**
 * Starts a gateway alone, before subgraphs that are reached over HTTP.
 * @param env the environment that its settings are read from
 * @throws WrongSettings, StartError or PortTaken, whose messages say what to change
 */
export async function startFromSettings(env: Readonly<Record<string, string | undefined>>): Promise<RunningGateway> {
  const settings = readSettings(gatewaySettings, env);
  if (settings.PRODUCTION === "true") refuseUnfinished(missingIn(settings));
  const logger = pino({ name: "gateway", level: settings.LOG_LEVEL });
  const gateway = await startGateway({
    supergraph: { file: settings.SUPERGRAPH },
    transports: httpTransports(env, signFor(settings.GATEWAY_KEY)),
    host: settings.HOST,
    port: settings.PORT,
    tokens: tokenSource(settings),
    revoked: settings.REVOKED,
    limits: limitsOf(settings),
    rates: await ratesOf(settings, logger),
    deadlines: {
      request: settings.REQUEST_DEADLINE,
      subgraph: settings.SUBGRAPH_DEADLINE,
      stop: settings.STOP_DEADLINE,
    },
    corsOrigins: settings.CORS_ORIGINS,
    documents: { paths: settings.DOCUMENTS, only: settings.REGISTERED_ONLY === "true" },
    hideSchema: settings.HIDE_SCHEMA === "true",
    logger,
  });
  logger.info({ url: gateway.url }, "ready");
  return gateway;
}

function limitsOf(settings: Settings): Limits {
  return {
    bodyBytes: houseLimits.bodyBytes,
    tokens: settings.MAX_TOKENS,
    depth: settings.MAX_DEPTH,
    aliases: settings.MAX_ALIASES,
    rootFields: settings.MAX_ROOT_FIELDS,
    repeats: settings.MAX_REPEATS,
    cost: settings.MAX_COST,
  };
}

async function ratesOf({ RATE_LIMIT, SEARCH_LIMIT, RATE_DATABASE_URL: url }: Settings, logger: Logger): Promise<Rates> {
  const quotas: RateQuotas = { cost: RATE_LIMIT, searches: SEARCH_LIMIT };
  if (url === undefined) return openRates(quotas);
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 1_000, allowExitOnIdle: true });
  pool.on("error", ({ message }) => logger.warn({ reason: message }, "a connection to the rates' database broke"));
  return sharedRates(quotas, pool).catch((error: unknown) => {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new WrongSettings(`RATE_DATABASE_URL: the database cannot be used: ${reason}.`);
  });
}

function missingIn({ GATEWAY_KEY, HIDE_SCHEMA, TOKEN_ISSUER }: Settings): string[] {
  return [
    ...(GATEWAY_KEY === undefined ? ["GATEWAY_KEY: is missing; without it subgraphs answer nothing."] : []),
    ...(HIDE_SCHEMA === "true" ? [] : ['HIDE_SCHEMA: expected true, and was "false".']),
    ...developmentIssuerIn(TOKEN_ISSUER),
  ];
}

function signFor(file: string | undefined): SignFor | undefined {
  if (file === undefined) return undefined;
  try {
    const jwk = JSON.parse(readFileSync(file, "utf8")) as JWK;
    if (jwk.crv === "Ed25519" && jwk.d) return subgraphTokens(jwk);
  } catch {
    // Not there, or not even JSON: the same answer.
  }
  throw new WrongSettings(
    `GATEWAY_KEY: the file ${file} is no private Ed25519 key. Make one: oneroof token --gateway-key FILE`,
  );
}
