import type { Caller } from "../../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { type Mutated, mutate, type Row } from "../mutate.js";
import { act, open, somebody } from "../support.js";

/** The one who answers for customer service. */
export const lead = somebody("service_manager");
/** Where customers answer: an application. */
export const application: Caller = { ...somebody("application"), subject: "wechat" };

const fields = `{ id state audience channel department csat nps version invitedAt expiresAt sentAt answeredAt
  case { id } customer { handle } employee { id } respondent { id } template { code number }
  answers { question dimension score text } remedy { id version state department reason openedAt dueAt overdue } }`;

/** A mutation of a survey, named as in "surveyInvite". */
export function survey(
  service: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = lead,
): Promise<Mutated> {
  return mutate(service, `${mutation}.survey ${fields}`, input, caller);
}

/** Opens a case, valid except for what is said of it, and resolves it. Returns its id. */
export async function resolved(service: OpenSubgraph, input: Record<string, unknown> = {}): Promise<string> {
  const { id, version } = (await open(service, input)).case;
  await act(service, "caseResolve", { id, version, text: "Mended" }, somebody("administrator", "*"));
  return id;
}

/** Resolves a new case and invites its customer. */
export async function invited(service: OpenSubgraph, input: Record<string, unknown> = {}): Promise<Row> {
  return (
    await survey(service, "surveyInvite", { caseId: await resolved(service, input) }, somebody("administrator", "*"))
  ).row;
}

/** Answers to the six dimensions and the whole, all with one score except for those that are named. */
export function six(score: number, other: Record<string, number> = {}): { question: string; score: number }[] {
  const scores = { Q1: score, Q2: score, Q3: score, Q4: score, Q6: score, OVERALL: score, ...other };
  return Object.entries(scores).map(([question, value]) => ({ question, score: value }));
}
