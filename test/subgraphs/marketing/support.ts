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
export const manager = somebody("sales_manager");
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

type Row = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know

/** Carries out a mutation, named as in "leadOpen"; returns its row as `row`, or the codes of the request's errors. */
export async function act(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = consultant,
): Promise<{ row: Row; userErrors: Row[]; errors?: string[] }> {
  const field = /^[a-z]+/.exec(mutation)![0] as keyof typeof fieldsOf;
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { ${field} { ${fieldsOf[field]} } userErrors { code field message } } }`,
    { input },
    caller,
  );
  if (errors) return { row: null, userErrors: [], errors: errors.map((error) => String(error.extensions["code"])) };
  return { row: data![mutation][field], userErrors: data![mutation].userErrors };
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
