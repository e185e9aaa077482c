import type { Caller } from "../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../support/subgraph.js";
import { agent } from "./support.js";

/** A row as a test asked for it; null in truth when the mutation made none. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a row's shape is the test's to know
}

/** What a mutation answered: its row, or why it made none. */
export interface Mutated {
  readonly row: Row;
  readonly userErrors: readonly { readonly code: string; readonly field: string[]; readonly message: string }[];
  /** The code of the request's error, if it failed. */
  readonly refused: unknown;
}

/**
 * Carries out a mutation.
 * @param mutation its name, the field of its payload, and what is selected of the row, as in "caseNote.case { id version }"
 */
export async function mutate(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = agent,
): Promise<Mutated> {
  const [, name = "", field = "", selection = ""] = /^(\w+)\.(\w+) (.*)$/s.exec(mutation) ?? [];
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} ${selection} userErrors { code field message } } }`,
    { input },
    caller,
  );
  if (errors && data?.[name] !== null) throw new Error(errors[0]!.message);
  const refused = errors?.[0]?.extensions["code"] ?? errors?.[0]?.message;
  return { row: data?.[name]?.[field] as Row, userErrors: data?.[name]?.userErrors ?? [], refused };
}
