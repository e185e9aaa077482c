import { type ExecutionResult, graphql } from "graphql";
import type { Department } from "../../../cli/house/subgraphs.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import { connect } from "../../../subgraphs/shared/database.js";
import type { ScopedSource } from "../../../subgraphs/shared/scope/scoped-source.js";
import { fieldKeys } from "../../support/field-keys.js";
import { type RequestManager, runSubgraph } from "../../../subgraphs/shared/subgraph.js";

/** Which of the two walls stand: the loaders' conditions, and row-level security. */
export interface Walls {
  readonly loaders: boolean;
  readonly rows: boolean;
}

/** A subgraph whose walls can be taken away one by one. */
export interface WalledSubgraph {
  readonly source: ScopedSource;
  ask(caller: Caller, walls: Walls, source: string, variables?: object): Promise<ExecutionResult>;
  close(): Promise<void>;
}

const everybody = { role: "administrator", projects: "*" } as const;

/**
 * Opens a subgraph on a database with data. Without the loaders' wall its loaders are made as for somebody who sees everything,
 * while the connection still knows who asks; without row-level security it is the other way round.
 */
export async function openWalls({ subgraph, database }: Department, url: string): Promise<WalledSubgraph> {
  const source = await connect(database, url, 4, fieldKeys);
  const blind = {
    ...subgraph,
    createLoaders: (manager: RequestManager, caller: Caller) =>
      subgraph.createLoaders(manager, { ...caller, ...everybody }),
  };
  const running = new Map([
    [true, runSubgraph(subgraph, source)],
    [false, runSubgraph(blind, source)],
  ]);
  let standing = true;
  return {
    source,
    ask: async (caller, { loaders, rows }, document, variableValues = {}) => {
      if (rows !== standing) await secure(source, (standing = rows));
      const { schema, createContext } = running.get(loaders)!;
      const contextValue = createContext({ id: "test", caller });
      return graphql({
        schema,
        source: document,
        variableValues: variableValues as Record<string, unknown>,
        contextValue,
      });
    },
    close: () => source.destroy(),
  };
}

/** Switches row-level security on or off for every table that has a policy; a view keeps its own. */
async function secure(source: ScopedSource, on: boolean): Promise<void> {
  const tables = await source.query<{ tablename: string }[]>(
    "select tablename from pg_policies where schemaname = 'public'",
  );
  for (const { tablename } of tables)
    await source.query(`alter table "${tablename}" ${on ? "enable" : "disable"} row level security`);
}
