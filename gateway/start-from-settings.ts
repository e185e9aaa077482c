import { pino } from "pino";
import { readFileSync } from "node:fs";
import type { JWK } from "jose";
import { readSettings, tokenSource, WrongSettings } from "../subgraphs/shared/settings.js";
import { type RunningGateway, startGateway } from "./gateway.js";
import { httpTransports } from "./http-transports.js";
import { houseLimits } from "./limits/limits.js";
import { gatewaySettings } from "./settings.js";
import { type SignFor, subgraphTokens } from "./transports/subgraph-tokens.js";

/**
 * Starts a gateway alone, before subgraphs that are reached over HTTP.
 * @param env the environment that its settings are read from
 * @throws WrongSettings, StartError or PortTaken, whose messages say what to change
 */
export async function startFromSettings(env: Readonly<Record<string, string | undefined>>): Promise<RunningGateway> {
  const settings = readSettings(gatewaySettings, env);
  const logger = pino({ name: "gateway", level: settings.LOG_LEVEL });
  const gateway = await startGateway({
    supergraph: { file: settings.SUPERGRAPH },
    transports: httpTransports(env, signFor(settings.GATEWAY_KEY)),
    host: settings.HOST,
    port: settings.PORT,
    tokens: tokenSource(settings),
    limits: {
      bodyBytes: houseLimits.bodyBytes,
      tokens: settings.MAX_TOKENS,
      depth: settings.MAX_DEPTH,
      aliases: settings.MAX_ALIASES,
      rootFields: settings.MAX_ROOT_FIELDS,
      repeats: settings.MAX_REPEATS,
    },
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
