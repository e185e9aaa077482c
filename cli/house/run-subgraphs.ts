import type { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { type LocalSubgraph, localTransport } from "../../gateway/transports/local.js";
import type { Transport } from "../../gateway/transports/transport.js";
import type { Round } from "../../subgraphs/shared/background/again-and-again.js";
import { keepSealing } from "../../subgraphs/shared/audit/keep-sealing.js";
import { postgresCode } from "../../subgraphs/shared/errors.js";
import { logFailure } from "../../subgraphs/shared/http/log-failure.js";
import { type RunningSubgraph, runSubgraph } from "../../subgraphs/shared/subgraph.js";
import type { HouseDatabases } from "./databases.js";
import type { HouseSettings } from "./settings.js";
import { departments } from "./subgraphs.js";

/** Every subgraph of the house, running in this process. */
export interface RunningSubgraphs {
  has(name: string): boolean;
  /** The direct way to a subgraph. Throws when the house has none of this name. */
  transport(name: string): Transport;
  ready(name: string): Promise<boolean>;
  /** Ends what goes on in the background; the databases are closed by whoever opened them. */
  stop(): Promise<void>;
}

/**
 * Puts every subgraph on its database and begins its work in the background.
 * @param files to which heads of the audit chains are published, and who may no longer come in is written
 */
export async function runSubgraphs(
  databases: HouseDatabases,
  logger: Logger,
  { auditHeads, revoked }: Pick<HouseSettings, "auditHeads" | "revoked">,
): Promise<RunningSubgraphs> {
  const running = new Map<string, RunningSubgraph & LocalSubgraph>();
  const background: Round[] = [];
  for (const { subgraph } of departments) {
    const database = databases.of(subgraph.name);
    const department = runSubgraph(subgraph, database);
    const log = logger.child({ subgraph: subgraph.name });
    const onError = (error: GraphQLError, requestId: string) => logFailure(department, error, requestId, log);
    running.set(subgraph.name, { ...department, onError });
    // No message: PostgreSQL's quote the values of rows.
    const failed = (error: unknown) => {
      log.error({ code: postgresCode(error) }, "background failed");
    };
    background.push(keepSealing(database, { name: subgraph.name, heads: auditHeads, failed }));
    const work = await subgraph.background?.(database, failed, { revoked });
    if (work) background.push(work);
  }
  const known = (name: string) => running.get(name) ?? unknownSubgraph(name);
  return {
    has: (name) => running.has(name),
    transport: (name) => localTransport(known(name)),
    ready: (name) => known(name).ready(),
    stop: async () => {
      await Promise.all(background.map((work) => work.stop()));
    },
  };
}

function unknownSubgraph(name: string): never {
  throw new Error(`The supergraph names a subgraph ${name} that this house does not have. Run \`npm run schema\`.`);
}
