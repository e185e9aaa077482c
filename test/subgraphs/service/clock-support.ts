import type { Caller } from "../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../support/subgraph.js";
import { somebody } from "./support.js";

export const head = somebody("service_manager", "*");

/** An instant as the wall clock in China shows it, as in "2026-09-30 17:30". */
export const china = (text: string): string => new Date(`${text.replace(" ", "T")}:00+08:00`).toISOString();

interface Outcome {
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
  readonly [field: string]: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a row's shape is the test's to know
}

/** Carries out one of the mutations about time, and shows the fields named of the row. */
export async function decide(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  fields: string,
  caller: Caller = head,
): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`;
  const { data, errors } = await ask(document, { input }, caller);
  if (errors) return { userErrors: [], errors: errors.map(({ message }) => message) };
  return data?.[mutation] as Outcome;
}

/** An office calendar with National Day 2026 and its make-up Saturday. @returns its id */
export async function makeOffice(service: OpenSubgraph): Promise<string> {
  const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opensAt: "09:00", closesAt: "12:00" },
    { weekday, opensAt: "13:30", closesAt: "18:00" },
  ]);
  const made = await decide(
    service,
    "serviceCalendarSave",
    { code: "OFFICE", name: "Office", hours },
    "calendar { id version }",
  );
  const { id, version } = made["calendar"] as { id: string; version: number };
  const holidays = ["01", "02", "03", "04", "05", "06", "07"].map((day) => ({ day: `2026-10-${day}`, name: "国庆节" }));
  const days = [...holidays, { day: "2026-10-10", worksAs: 5, name: "国庆节调休" }];
  await decide(service, "serviceCalendarDaysSet", { id, version, days }, "calendar { id }");
  return id;
}

/** A round-the-clock calendar. @returns its id */
export async function makeAlways(service: OpenSubgraph): Promise<string> {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensAt: "00:00", closesAt: "24:00" }));
  const made = await decide(service, "serviceCalendarSave", { code: "ALWAYS", name: "7x24", hours }, "calendar { id }");
  return (made["calendar"] as { id: string }).id;
}

/** A version of a policy that has been in effect since long ago, which nobody can publish afterwards. */
export async function backdated(
  { source }: OpenSubgraph,
  {
    code,
    calendarId,
    from = "2020-01-01 00:00",
    ...more
  }: Record<string, unknown> & { calendarId: string; from?: string },
): Promise<string> {
  const values: Record<string, unknown> = {
    ...{ id: `pol_${Math.random().toString(36).slice(2)}`, code: code ?? "GENERAL", policy_version: 1, name: "Test" },
    ...{ calendar_id: calendarId, counting: "OPEN_TIME", warn_percent: 50, responsible_after_minutes: 0 },
    ...{
      executive_after_minutes: 60,
      is_retired: false,
      effective_from: china(from),
      actor: "emp_1",
      published_at: china(from),
    },
    ...more,
  };
  const names = Object.keys(values);
  await source.query(
    `insert into service_policy (${names.join()}) values (${names.map((_, i) => `$${i + 1}`).join()})`,
    Object.values(values),
  );
  return values["id"] as string;
}

export interface ShownClock {
  readonly kind: string;
  readonly state: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly endedAt: string | null;
  readonly isOverdue: boolean;
  readonly isOverridden: boolean;
  readonly policy: { readonly code: string; readonly policyVersion: number };
}

/** The clocks of a case, in the order in which they started. */
export async function clocksOf({ ask }: OpenSubgraph, id: string): Promise<ShownClock[]> {
  const fields = "kind state startedAt dueAt endedAt isOverdue isOverridden policy { code policyVersion }";
  const { data, errors } = await ask(`{ case(id: "${id}") { clocks { ${fields} } } }`, {}, head);
  if (errors) throw errors[0]!;
  return (data?.["case"] as { clocks: ShownClock[] }).clocks;
}
