import { join } from "node:path";
import pino from "pino";
import { startGateway } from "../../gateway/gateway.js";
import { localTransport } from "../../gateway/transports/local.js";
import { packageRoot } from "../package-root.js";
import { tokenSource } from "../../subgraphs/shared/settings.js";
import { type Background, runSubgraph } from "../../subgraphs/shared/subgraph.js";
import { type HouseDatabases, openDatabases } from "./databases.js";
import { firstRun } from "./first-run.js";
import { developmentIssuer, type Issuer } from "./issuer.js";
import type { HouseSettings } from "./settings.js";
import { departments } from "./subgraphs.js";

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
 * @throws WrongSettings, AlreadyRunning, PortTaken: each says what to do
 */
export async function startHouse(
  settings: HouseSettings,
  say: (line: string) => void = () => undefined,
): Promise<House> {
  const issuer = settings.tokens ? undefined : await developmentIssuer(settings.home);
  const databases = await openDatabases(settings, { share: false });
  const background: Background[] = [];
  const close = async () => {
    await Promise.all(background.map((work) => work.stop()));
    await databases.close();
  };
  try {
    await firstRun(databases, settings.seedCustomers, say);
    const subgraphs = departments.map(({ subgraph }) => runSubgraph(subgraph, databases.of(subgraph.name)));
    const logger = pino({ name: "gateway", level: settings.logLevel });
    for (const { subgraph } of departments) {
      const failed = (err: unknown) => logger.error({ err, subgraph: subgraph.name }, "background failed");
      const work = await subgraph.background?.(databases.of(subgraph.name), failed);
      if (work) background.push(work);
    }
    const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, localTransport(subgraph)]));
    const gateway = await startGateway({
      supergraph: { file: join(packageRoot(), "schema", "supergraph.graphql") },
      host: settings.host,
      port: settings.port,
      transports: (name) => byName.get(name) ?? unknownSubgraph(name),
      tokens: settings.tokens ? tokenSource(settings.tokens) : issuer?.source,
      logger,
      ...(issuer && { explorer: { token: await issuer.sign(demonstrator) } }),
    });
    const stop = async () => {
      await gateway.stop();
      await close();
    };
    return { url: gateway.url, databases, issuer, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whom the banner's token and the explorer's speak for: somebody who sees everything, in a house that holds nothing but made-up people. */
export const demonstrator = { subject: "demonstration", role: "administrator", projects: "*" } as const;

function unknownSubgraph(name: string): never {
  throw new Error(`The supergraph names a subgraph ${name} that this house does not have. Run \`npm run schema\`.`);
}
