import { departmentsAsked } from "../../subgraphs/customer/rules/departments-asked.js";
import type { Ask } from "../rounds/ask.js";

/** What a run did. */
export interface RequestRun {
  /** Ids of requests that are done now. */
  readonly done: readonly string[];
  /** Requests that wait for a department: the next run asks it again. */
  readonly waiting: readonly { readonly id: string; readonly departments: readonly string[] }[];
}

interface Pending {
  readonly id: string;
  readonly kind: string;
  readonly handles: readonly string[];
  readonly progress: readonly { readonly department: string; readonly receipt: object | null }[];
}

/**
 * Lets every department carry out what persons asked and was accepted, hands the receipts to the customer subgraph, and completes
 * what every department has done. A department that is down costs nothing but time: it is asked again by the next run. Nothing is
 * done twice, however often this runs and wherever it is cut short. PIPL article 50.
 */
export async function runRequests(ask: Ask): Promise<RequestRun> {
  const done: string[] = [];
  const waiting: { id: string; departments: string[] }[] = [];
  for (const request of await pending(ask)) {
    const missing = await carryOut(ask, request);
    if (missing.length === 0 && (await complete(ask, request.id))) done.push(request.id);
    else waiting.push({ id: request.id, departments: missing.length > 0 ? missing : ["customer"] });
  }
  return { done, waiting };
}

/** Everything that is under way, page by page. */
async function pending(ask: Ask): Promise<Pending[]> {
  const found: Pending[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await ask("RequestsPending", { after });
    const page = (data as { dataSubjectRequests?: Page } | undefined)?.dataSubjectRequests;
    if (!page) throw new Error("The customer subgraph does not say what is to be done: try again shortly.");
    found.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return found;
  }
}

interface Page {
  readonly nodes: Pending[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks the departments that gave no receipt yet. Returns those that still have not. */
async function carryOut(ask: Ask, { id, kind, handles, progress }: Pending): Promise<string[]> {
  const given = progress.filter(({ receipt }) => receipt).map(({ department }) => department);
  const asked = departmentsAsked.filter((department) => !given.includes(department));
  if (asked.length === 0) return [];
  const input = { requestId: id, kind, handles };
  const each = (department: (typeof departmentsAsked)[number]) => ({
    [department]: input,
    [`${department}Asked`]: asked.includes(department),
  });
  const { data } = await ask("RequestCarryOut", Object.assign({}, ...departmentsAsked.map(each)) as object);
  const receipts = (data ?? {}) as Record<string, { receipt: object | null } | null>;
  const missing: string[] = [];
  for (const department of asked) {
    const receipt = receipts[department]?.receipt;
    if (!receipt || !(await add(ask, { requestId: id, department, ...receipt }))) missing.push(department);
  }
  return missing;
}

async function add(ask: Ask, input: object): Promise<boolean> {
  const { data } = await ask("RequestReceiptAdd", { input });
  return !!(data as { requestReceiptAdd?: { request: object | null } } | undefined)?.requestReceiptAdd?.request;
}

async function complete(ask: Ask, requestId: string): Promise<boolean> {
  const { data } = await ask("RequestComplete", { input: { requestId } });
  const answer = data as { customerRequestCarryOut?: { request: object | null } } | undefined;
  return !!answer?.customerRequestCarryOut?.request;
}
