import type { GraphQLError } from "graphql";
import type { Caller, Role } from "../../../subgraphs/shared/caller.js";
import { rights } from "../../../subgraphs/rights.js";
import { serviceDatabase } from "../../../subgraphs/service/database.js";
import { service } from "../../../subgraphs/service/subgraph.js";
import { type OpenSubgraph, openSubgraph } from "../../support/subgraph.js";

/** The service subgraph on a database of the test's own. */
export const openService = (): Promise<OpenSubgraph> => openSubgraph(service, serviceDatabase);

/** Somebody with a role, who works for DL-01 and DL-02 unless it is said otherwise. */
export const somebody = (role: Role, projects: Caller["projects"] = ["DL-01", "DL-02"]): Caller => ({
  subject: `emp_${role}`,
  role,
  projects,
  ...(role === "application" && { scopes: Object.keys(rights) }),
});
export const agent = somebody("service_agent");

/** What tests look at of a case. */
const caseFields = `id version kind category channel subject description state priority department bounces
  receivedAt openedAt updatedAt dueAt acknowledgedAt closedAt
  customer { handle } project { code } unit { id } owner { id } firstReceiver { id } firstCase { id }
  resolution { text rootCause resolvedAt resolvedBy { id } } log(first: 100) { nodes { kind text actor by { id } } }`;

const valid = {
  kind: "COMPLAINT",
  category: "ENGINEERING_QUALITY",
  channel: "HOTLINE",
  subject: "Water comes through the bathroom ceiling",
  customerHandle: "reg_a",
  projectCode: "DL-01",
};

/** A case as `caseFields` shows it. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly subject: string;
  readonly openedAt: string;
  readonly receivedAt: string;
  readonly updatedAt: string;
  readonly acknowledgedAt: string | null;
  readonly closedAt: string | null;
  readonly firstCase: { readonly id: string } | null;
  readonly resolution: { readonly resolvedAt: string } | null;
  readonly log: { readonly nodes: readonly { readonly kind: string; readonly text: string }[] };
}

/** What a mutation answered: its payload (in which a refusal makes the case null), or the request's errors. */
export interface Answer {
  readonly case: Shown;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
  readonly errors?: readonly { readonly code: unknown; readonly message: string }[];
}

/** Carries out a mutation, named as in "caseOpen". */
export async function act(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = agent,
): Promise<Answer> {
  const { data, errors } = await ask(
    `mutation ($input: C${mutation.slice(1)}Input!) {
      ${mutation}(input: $input) { case { ${caseFields} } userErrors { code field message } }
    }`,
    { input },
    caller,
  );
  const payload = data?.[mutation] as Answer;
  return errors ? { ...payload, errors: errors.map(codeAndMessage) } : payload;
}

function codeAndMessage({ extensions, message }: GraphQLError): { code: unknown; message: string } {
  return { code: extensions["code"], message };
}

/** Opens a case, valid except for what is said of it. */
export function open(
  subgraph: OpenSubgraph,
  input: Record<string, unknown> = {},
  caller: Caller = agent,
): Promise<Answer> {
  return act(subgraph, "caseOpen", { ...valid, ...input }, caller);
}
