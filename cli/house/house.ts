import { join } from "node:path";
import { type Logger, pino } from "pino";
import { type RunningGateway, startGateway } from "../../gateway/gateway.js";
import { httpTransports } from "../../gateway/http-transports.js";
import type { TransportFactory } from "../../gateway/supergraph/open-graph.js";
import { subgraphTokens } from "../../gateway/transports/subgraph-tokens.js";
import { developmentDesk } from "../explorer/development-desk.js";
import { ownManifest } from "../documents/own-manifest.js";
import { publishedFolder } from "../documents/published-folder.js";
import { privacyRunner } from "../privacy/privacy-runner.js";
import { runRequests } from "../privacy/run-requests.js";
import { askGraph } from "../rounds/ask-graph.js";
import { againAndAgain, type Round } from "../../subgraphs/shared/background/again-and-again.js";
import { tierRounds } from "../tiers/tier-rounds.js";
import { tierRunner } from "../tiers/tier-runner.js";
import { packageRoot } from "../package-root.js";
import { postToGraph } from "../post-to-graph.js";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { tokenSource } from "../../subgraphs/shared/settings.js";
import { type HouseDatabases, openDatabases } from "./databases.js";
import { firstRun } from "./first-run.js";
import { houseRates } from "./house-rates.js";
import { developmentIssuer, type Issuer } from "./issuer.js";
import { type RunningSubgraphs, runSubgraphs } from "./run-subgraphs.js";
import type { HouseSettings } from "./settings.js";
import { signingKey } from "./signing-key.js";

/** The whole house, running in this process. */
export interface House {
  readonly url: string;
  readonly databases: HouseDatabases;
  /** The development issuer; undefined when tokens come from elsewhere. */
  readonly issuer: Issuer | undefined;
  /** Ends it cleanly: requests in flight finish, pools close, PostgreSQL stops. */
  stop(): Promise<void>;
}

/**
 * Starts the whole house in this process: databases up to date, demonstration data when they are empty, every subgraph, the gateway.
 * @param say hears what is being done, a line each
 * @param logger where everything is logged; as the settings say unless told
 * @throws WrongSettings, AlreadyRunning, PortTaken: each says what to do
 */
export async function startHouse(
  settings: HouseSettings,
  say: (line: string) => void = () => undefined,
  logger: Logger = pino({ name: "house", level: settings.logLevel }),
): Promise<House> {
  const issuer = settings.tokens ? undefined : await developmentIssuer(settings.home);
  const databases = await openDatabases(settings, { share: false });
  let subgraphs: RunningSubgraphs | undefined;
  const close = async () => {
    await subgraphs?.stop();
    await databases.close();
  };
  try {
    await firstRun(databases, settings.seedCustomers, say);
    const running = (subgraphs = await runSubgraphs(databases, logger, settings));
    const gateway = await openGateway(settings, running, issuer, logger);
    const rounds = issuer ? startRounds(gateway.url, issuer, logger) : [];
    const stop = async () => {
      await Promise.all(rounds.map((round) => round.stop()));
      await gateway.stop();
      await close();
    };
    return { url: gateway.url, databases, issuer, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the gateway over the subgraphs of this process, and over those elsewhere that a supergraph of one's own names. */
async function openGateway(
  settings: HouseSettings,
  running: RunningSubgraphs,
  issuer: Issuer | undefined,
  logger: Logger,
): Promise<RunningGateway> {
  const elsewhere = settings.supergraph === undefined ? undefined : await wayElsewhere(settings.home);
  const gateway: RunningGateway = await startGateway({
    supergraph: { file: settings.supergraph ?? join(packageRoot(), "schema", "supergraph.graphql") },
    host: settings.host,
    port: settings.port,
    transports: (name, url) => (elsewhere && !running.has(name) ? elsewhere(name, url) : running.transport(name)),
    subgraphReady: (name) => (running.has(name) ? running.ready(name) : undefined),
    tokens: settings.tokens ? tokenSource(settings.tokens) : issuer?.source,
    revoked: settings.revoked,
    rates: houseRates(settings.quotas),
    hideSchema: settings.tokens !== undefined, // whoever takes tokens of the development issuer is a developer
    logger,
    documents: { paths: [ownManifest(), publishedFolder(settings.home)], only: settings.registeredOnly },
    ...(issuer && { explorer: { desk: developmentDesk(issuer, (query) => ask(gateway.url, issuer, query)) } }),
  });
  return gateway;
}

/**
 * What goes on behind every request and needs several departments: it asks the graph, as an application. Where tokens come from
 * elsewhere, `oneroof privacy run` and `oneroof tiers run` do, with one of those.
 */
function startRounds(url: string, issuer: Issuer, logger: pino.Logger): Round[] {
  const as = (caller: Caller) => askGraph(url, () => issuer.sign(caller, 1));
  const failed = (what: string) => (error: unknown) => {
    logger.error({ reason: error instanceof Error ? error.name : "unknown" }, what);
  };
  const [answer, follow] = [as(privacyRunner), tierRounds(as(tierRunner))];
  return [
    againAndAgain(() => runRequests(answer), { ...everyMinute, failed: failed("requests of persons not carried out") }),
    againAndAgain(follow, { ...everyMinute, failed: failed("tiers of cases not followed") }),
  ];
}

/** The first time a minute after the start, and a minute after the end of each. */
const everyMinute = { pause: 60_000, later: true };

/** The way to subgraphs of other teams: over HTTP, with tokens of this house's gateway. */
async function wayElsewhere(home: string): Promise<TransportFactory> {
  return httpTransports({}, subgraphTokens(await signingKey(join(home, "keys", "gateway.jwk"), "gateway")));
}

/** Asks the house's own graph as somebody who sees everything. */
async function ask(url: string, issuer: Issuer, query: string): Promise<Record<string, unknown> | undefined> {
  const { data } = await postToGraph(url, await issuer.sign(demonstrator), { query });
  return (data as Record<string, unknown> | null | undefined) ?? undefined;
}

/** Whom the banner's token speaks for: somebody who sees everything, in a house that holds nothing but made-up people. */
export const demonstrator = { subject: "demonstration", role: "administrator", projects: "*" } as const;
