import { homeOf } from "../../../cli/seed/home.js";
import { type Chronicle, employeeName, type Values } from "../../support/house-people.js";

/** What the graph must say of a person who was given a card that is in use now. */
export function answer(chronicle: Chronicle): object {
  const { person, name, registrations, rows } = chronicle;
  const [home, [occupancy]] = [homeOf(person), rows("occupancy")];
  return {
    name,
    gender: person.gender,
    birthDate: `${person.birthDate.slice(0, 4)}-**-**`,
    idNumber: `${person.idNumber.charAt(0)}****************${person.idNumber.slice(-1)}`,
    mobile: `${person.mobile.slice(0, 3)}****${person.mobile.slice(-4)}`,
    card: { state: "ACTIVE", issuedDepartment: "MARKETING" },
    registrations: newestFirst(registrations, "registeredAt", ({ externalId, department, registeredAt }) => ({
      externalId,
      department,
      registeredAt,
    })),
    touchpoints: newestFirst(rows("touchpoint"), "occurred_at", (row) => ({
      channel: row.channel,
      place: row.place,
      occurredAt: row.occurred_at.toISOString(),
    })),
    leads: newestFirst(rows("lead"), "created_at", ({ source, state, budget }) => ({ source, state, budget })),
    deals: newestFirst(rows("deal"), "subscribed_on", (row) => ({
      state: row.state,
      price: row.price,
      subscribedOn: row.subscribed_on,
      deliveredOn: row.delivered_on,
    })),
    cases: newestFirst(rows("case"), "opened_at", (row) => caseOf(row, rows("case_log_entry"))),
    homes: [
      {
        role: occupancy!.role,
        since: occupancy!.starts_on,
        unit: { id: home.id, floor: home.floor, room: home.room },
      },
    ],
    workOrders: newestFirst(rows("work_order"), "raised_at", ({ title, state, rating }) => ({ title, state, rating })),
  };
}

function caseOf({ id, subject, kind, state, owner_id: owner }: Values, log: readonly Values[]): object {
  const lines = log.filter((line) => line.case_id === id).sort((one, other) => one.at.getTime() - other.at.getTime());
  const nodes = lines.map((line) => ({ kind: line.kind as string, text: line.text as string }));
  return { subject, kind, state, owner: { name: employeeName(owner as string) }, log: { nodes } };
}

function newestFirst<T extends object>(rows: readonly T[], by: keyof T & string, shown: (row: T) => object): object {
  const sorted = [...rows].sort((one, other) => (other[by] > one[by] ? 1 : -1));
  return { nodes: sorted.map(shown) };
}
