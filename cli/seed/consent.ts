import { requestDueOn } from "../../subgraphs/customer/rules/request-due-on.js";
import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { after, today } from "./calendar.js";
import { seededId } from "./ids.js";
import type { Person } from "./person.js";
import { places } from "./places.js";
import { randomFrom, type Random } from "./random.js";
import type { Row } from "./row.js";
import type { Crew } from "./staff.js";

/** Since when people are asked: the first notices hold from the beginning of the year. */
const asked = new Date("2026-01-05T01:00:00Z");

/** Who of every project asks something of the own data, by the number within the project. */
const asking = 20;

/** What they ask, one project after the other: some of it is still to be decided. */
const requests = [
  { kind: "COPY", state: "RECEIVED", fields: [], purposes: [], reason: null },
  { kind: "RESTRICTION", state: "RECEIVED", fields: [], purposes: ["MARKETING"], reason: null },
  { kind: "CORRECTION", state: "REFUSED", fields: ["name"], purposes: [], reason: "所报姓名与证件不符，请携证件办理" },
  { kind: "ACCESS", state: "WITHDRAWN", fields: [], purposes: [], reason: null },
] as const;

/**
 * What a person agreed to, how the person wants to be reached, and what one of every project asks of the own data. Rows of the customer
 * subgraph's database.
 * @param registrations the ids of the person's registrations, that of sales first
 */
export function consentRows(person: Person, crew: Crew, registrations: readonly string[]): Row[] {
  const random = randomFrom(`consent/${person.number}`);
  const actor = random.pick(crew.consultant);
  const own = { registration_ids: registrations };
  const said = (at: Date) => ({ ...own, actor, at });
  const first = after(new Date(Math.max(asked.getTime(), person.since.getTime())), random.between(0, 40), 3);
  const rows: Row[] = [];
  if (random.chance(0.6)) rows.push(...marketingConsent(said, first, random));
  if (person.course === "owner" && random.chance(0.5))
    rows.push(consent(said(first), "SURVEY", "GIVEN", "PAPER", random));
  if (random.chance(0.25)) rows.push(preference(said(first), random));
  if (person.rank === asking) rows.push(request(person, crew, registrations, random));
  return rows;
}

type Said = Readonly<Record<"registration_ids" | "actor", unknown>> & { readonly at: Date };

/** Most who agreed to offers still do. */
function marketingConsent(said: (at: Date) => Said, first: Date, random: Random): Row[] {
  const given = consent(said(first), "MARKETING", "GIVEN", random.pick(["PAPER", "ONLINE"]), random);
  if (!random.chance(0.15)) return [given];
  return [given, consent(said(after(first, random.between(5, 40))), "MARKETING", "WITHDRAWN", "PHONE", random)];
}

function consent(said: Said, purpose: string, state: string, through: string, random: Random): Row {
  const id = seededId("con", said.at, random);
  return ["consent", { id, ...said, purpose, state, notice_number: 1, through }];
}

function preference(said: Said, random: Random): Row {
  const channels = random.pick([["WECHAT"], ["PHONE", "WECHAT"], ["SMS", "EMAIL"], ["PHONE", "SMS", "WECHAT"]]);
  const [quietFrom, quietUntil] = random.pick([
    ["20:00", "09:00"],
    ["12:00", "14:00"],
  ] as const);
  const id = seededId("pre", said.at, random);
  return ["contact_preference", { id, ...said, channels, quiet_from: quietFrom, quiet_until: quietUntil }];
}

function request({ place }: Person, crew: Crew, registrations: readonly string[], random: Random): Row {
  const at = places.findIndex(({ code }) => code === place.code);
  const { kind, state, fields, purposes, reason } = requests[at % requests.length] as (typeof requests)[number];
  const receivedAt = after(today, -random.between(3, 12));
  const isRefused = state === "REFUSED";
  return [
    "data_subject_request",
    {
      ...{
        id: seededId("dsr", receivedAt, random),
        customer_handle: registrations[0],
        registration_ids: registrations,
      },
      ...{ frozen_handles: [], kind, state, fields, purposes, through: "IN_PERSON", received_at: receivedAt },
      ...{ due_on: requestDueOn(chinaDay(receivedAt)), recorded_by: crew.agent[0] },
      ...{ decided_by: isRefused ? "privacy-officer" : null, decided_at: isRefused ? after(receivedAt, 2) : null },
      refusal_reason: reason,
    },
  ];
}
