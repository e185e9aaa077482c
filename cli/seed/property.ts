import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { after } from "./calendar.js";
import { homeOf, unitRow } from "./home.js";
import { seededId } from "./ids.js";
import type { Person } from "./person.js";
import { randomFrom, type Random } from "./random.js";
import { movedIn } from "./registrations.js";
import type { Row } from "./row.js";
import type { Crew } from "./staff.js";

/**
 * What property management knows of a person: every home is there, sold or not; an owner has an occupancy and a handover.
 * @param handle the registration that the property team wrote; undefined for who owns nothing
 */
export function propertyRows(person: Person, crew: Crew, handle: string | undefined): Row[] {
  const rows = [unitRow(person)];
  if (person.course !== "owner" || !handle) return rows;
  const random = randomFrom(`property/${person.number}`);
  const home = homeOf(person);
  const moved = movedIn(person);
  const butler = random.pick(crew.butler);
  const base = { unit_id: home.id, project_code: person.place.code, customer_handle: handle };
  const isCouple = person.partner || isCoupled(person);
  rows.push([
    "occupancy",
    {
      id: seededId("occ", moved, random),
      ...base,
      role: person.partner ? "CO_OWNER" : "OWNER",
      share_percent: isCouple ? 50 : 100,
      starts_on: chinaDay(moved),
      ends_on: null,
      recorded_by_id: butler,
    },
  ]);
  if (!person.partner) rows.push(handover(person, base, butler, random));
  return rows;
}

function handover(person: Person, base: Row[1], butler: string, random: Random): Row {
  const moved = movedIn(person);
  const noticed = after(moved, -10);
  const own = {
    id: seededId("hov", noticed, random),
    ...base,
    state: "HANDED_OVER",
    notice_at: noticed,
    due_on: chinaDay(after(moved, 10)),
    appointed_at: after(moved, -5),
    inspected_at: after(moved, 0, -2),
    findings: random.chance(0.3) ? "客厅窗框轻微划痕" : null,
    handed_over_on: chinaDay(moved),
    announced_by_id: butler,
    handed_over_by_id: butler,
  };
  return ["handover", own];
}

/** Whether the next person in the project bought together with this one. */
function isCoupled({ place, rank }: Person): boolean {
  return rank % 2 === 0 && randomFrom(`couple/${place.code}/${rank >> 1}`).chance(0.25);
}
