import type { Caller, Role } from "../../../subgraphs/shared/caller.js";
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
});
export const agent = somebody("service_agent");

/** What tests look at of a case. */
export const caseFields = `id version kind category channel subject description state priority department bounces
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

/** Carries out a mutation, named as in "caseOpen", and returns its payload. */
export async function act(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = agent,
): Promise<any> /* eslint-disable-line @typescript-eslint/no-explicit-any -- a payload's shape is the test's to know */ {
  const type = `C${mutation.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { case { ${caseFields} } userErrors { code field message } } }`,
    { input },
    caller,
  );
  return errors
    ? { errors: errors.map(({ extensions, message }) => ({ code: extensions["code"], message })) }
    : data?.[mutation];
}

/** Opens a case, valid except for what is said of it, and returns its payload. */
export const open = (
  subgraph: OpenSubgraph,
  input: Record<string, unknown> = {},
  caller: Caller = agent,
): Promise<any> =>
  // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  act(subgraph, "caseOpen", { ...valid, ...input }, caller);
