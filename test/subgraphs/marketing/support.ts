import { marketingDatabase } from "../../../subgraphs/marketing/database.js";
import { marketing } from "../../../subgraphs/marketing/subgraph.js";
import type { Caller, Role } from "../../../subgraphs/shared/caller.js";
import { type OpenSubgraph, openSubgraph } from "../../support/subgraph.js";

/** The marketing subgraph on a database of the test's own. */
export const openMarketing = (): Promise<OpenSubgraph> => openSubgraph(marketing, marketingDatabase);

/** Somebody with a role, who works for DL-01 and DL-02 unless it is said otherwise. */
export const somebody = (role: Role, projects: Caller["projects"] = ["DL-01", "DL-02"]): Caller => ({
  subject: role === "application" ? "website" : `emp_${role}`,
  role,
  projects,
});
export const consultant = somebody("sales_consultant");
export const head = somebody("sales_manager");
export const stranger = somebody("sales_manager", ["SH-01"]);

/** What tests look at of each kind of row. */
const fieldsOf = {
  touchpoint: "id channel place occurredAt note version customer { handle } project { code } employee { id }",
  lead: `id source state motives budget lostReason createdAt updatedAt version
    customer { handle } project { code } consultant { id } opportunity { id }`,
  opportunity: `id stage stageSince expectedPrice lostReason openedAt version customer { handle } project { code }
    consultant { id } unit { id } lead { id state version } stages { stage enteredAt actor by { id } } deals { id }`,
  deal: `id state price deposit subscribedOn signedOn onlineSignedOn filedOn paidOn deliveredOn cancelledOn cancelReason
    filingDueOn titleDueOn createdAt version customer { handle } project { code } consultant { id } unit { id }
    opportunity { id stage version stages { stage } }`,
  referral: `id state reward rejectReason createdAt version
    referrer { handle } referee { handle } project { code } deal { id }`,
};

/** A row of any kind, as far as tests look into one; what its kind has not is not there. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly stage: string;
  readonly occurredAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly openedAt: string;
  readonly stageSince: string;
  readonly signedOn: string;
  readonly onlineSignedOn: string;
  readonly filedOn: string;
  readonly paidOn: string;
  readonly deliveredOn: string;
  readonly stages: readonly { readonly stage: string; readonly enteredAt: string }[];
  readonly consultant: { readonly id: string };
  readonly employee: { readonly id: string };
  readonly unit: { readonly id: string };
  readonly referee: { readonly handle: string };
}

/** What a mutation answered: its row, why it did nothing, or the codes of the request's errors. */
export interface Answer {
  readonly row: Row | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[]; readonly message: string }[];
  readonly errors?: readonly string[];
}

/** The code of each answer's refusal, "done" where there is none, in the order of the alphabet. */
export const codesOf = (answers: readonly Answer[]): string[] =>
  answers.map(({ userErrors }) => userErrors[0]?.code ?? "done").sort();

/** Carries out a mutation, named as in "leadOpen"; returns what it answered. */
export async function act(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = consultant,
): Promise<Answer> {
  const field = /^[a-z]+/.exec(mutation)![0] as keyof typeof fieldsOf;
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { ${field} { ${fieldsOf[field]} } userErrors { code field message } } }`,
    { input },
    caller,
  );
  if (errors) return { row: null, userErrors: [], errors: errors.map((error) => String(error.extensions["code"])) };
  const { [field]: row, userErrors } = data![mutation] as Record<typeof field, Row | null> & Pick<Answer, "userErrors">;
  return { row, userErrors };
}

/** Carries out a mutation that must succeed, and returns its row. */
export async function done(
  marketing: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = consultant,
): Promise<Row> {
  const { row, userErrors, errors } = await act(marketing, mutation, input, caller);
  if (!row) throw new Error(`${mutation} did nothing: ${JSON.stringify(errors ?? userErrors)}`);
  return row;
}

/** Opens a lead, valid except for what is said of it. */
export const openLead = (
  marketing: OpenSubgraph,
  input: Record<string, unknown> = {},
  caller = consultant,
): Promise<Row> =>
  done(marketing, "leadOpen", { customerHandle: "reg_a", projectCode: "DL-01", source: "WALK_IN", ...input }, caller);

/** Opens an opportunity of a lead of its own. */
export async function openOpportunity(marketing: OpenSubgraph, input: Record<string, unknown> = {}): Promise<Row> {
  const lead = await openLead(marketing);
  return done(marketing, "opportunityOpen", { leadId: lead.id, ...input });
}

let units = 0;

/** The id of a unit that no other test of the file has. */
export const newUnit = (): string => `unt_${(units += 1)}`;

/** Begins a deal that stands alone, on a unit of its own, valid except for what is said of it. */
export function subscribe(marketing: OpenSubgraph, input: Record<string, unknown> = {}): Promise<Row> {
  const alone = { customerHandle: "reg_a", projectCode: "DL-01", unitId: newUnit() };
  return done(marketing, "dealSubscribe", { ...alone, price: 300_000_000, deposit: 5_000_000, ...input });
}
