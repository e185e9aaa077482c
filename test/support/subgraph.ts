import { type ExecutionResult, graphql } from "graphql";
import type { ScopedSource } from "../../subgraphs/shared/scope/scoped-source.js";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { connect, type Database, migrate } from "../../subgraphs/shared/database.js";
import { runSubgraph, type Subgraph } from "../../subgraphs/shared/subgraph.js";
import { fieldKeys } from "./field-keys.js";
import { testDatabase, testTemplate } from "./database.js";

/** Who asks when a test does not say: somebody who may do everything everywhere. */
const everybody: Caller = { subject: "emp_administrator", role: "administrator", projects: "*" };

/** A subgraph on a database of a test's own. */
export interface OpenSubgraph {
  /** One request: its answer, and the number of statements that its reads took. */
  ask(
    source: string,
    variables?: Record<string, unknown>,
    caller?: Caller,
  ): Promise<ExecutionResult<Record<string, any>> & { statements: number }>; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know
  readonly source: ScopedSource;
  close(): Promise<void>;
}

/** Opens a subgraph on a new, migrated, empty database; `close` ends both. */
export async function openSubgraph<Loaders>(subgraph: Subgraph<Loaders>, database: Database): Promise<OpenSubgraph> {
  const template = await testTemplate(`template_${database.name}`, async (url) => {
    const empty = await connect(database, url, 2, fieldKeys);
    await migrate(empty);
    await empty.destroy();
  });
  const { url, drop } = await testDatabase({ name: database.name, template });
  const source = await connect(database, url, undefined, fieldKeys);
  const { schema, createContext, close } = runSubgraph(subgraph, source);
  return {
    source,
    async ask(document, variableValues = {}, caller = everybody) {
      const contextValue = createContext({ id: "test", caller });
      const result = await graphql({ schema, source: document, variableValues, contextValue });
      return { ...result, statements: contextValue.manager.statements };
    },
    close: () => close().then(drop),
  };
}
