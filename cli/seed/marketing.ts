import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { after, today } from "./calendar.js";
import { homeOf } from "./home.js";
import { seededId } from "./ids.js";
import type { Person } from "./person.js";
import { randomFrom, type Random } from "./random.js";
import { movedIn } from "./registrations.js";
import type { Row } from "./row.js";
import type { Crew } from "./staff.js";

/**
 * What marketing knows of a person: who met them where, the lead, the opportunity and its stages, the deal.
 * @param handle the registration that sales wrote
 */
export function marketingRows(person: Person, crew: Crew, handle: string): Row[] {
  const random = randomFrom(`marketing/${person.number}`);
  const base = { customer_handle: handle, project_code: person.place.code };
  const consultant = random.pick(crew.consultant);
  const rows = touchpoints(person, base, consultant, random);
  const leadId = seededId("lea", person.since, random);
  const lost = person.course === "visitor" && random.chance(0.5);
  rows.push([
    "lead",
    {
      id: leadId,
      ...base,
      consultant_id: consultant,
      source: random.pick(sources),
      motives: motives(random),
      state: person.course === "visitor" ? (lost ? "LOST" : "CONTACTED") : "CONVERTED",
      lost_reason: lost ? random.pick(reasons) : null,
      budget: random.chance(0.6) ? random.between(80, 900) * 1_000_000 : null,
      created_at: person.since,
      updated_at: after(person.since, 2),
    },
  ]);
  if (person.course === "visitor") return rows;
  return [...rows, ...sale(person, { base, consultant, leadId }, random)];
}

const sources = ["CALL_IN", "WALK_IN", "WALK_IN", "REFERRAL", "COMPETITOR_VISITOR", "CHANNEL", "ONLINE"] as const;
const reasons = ["QUALITY", "SERVICE", "COMPETITOR_PRICE", "OTHER"] as const;
const wishes = ["TRANSPORT", "PRODUCT_IMAGE", "QUALITY", "FACILITIES", "SURROUNDINGS", "CHILD_EDUCATION"] as const;

function motives(random: Random): string[] {
  return [...new Set([random.pick(wishes), random.pick(wishes)])];
}

interface Base {
  readonly customer_handle: string;
  readonly project_code: string;
}

function touchpoints(person: Person, base: Base, consultant: string, random: Random): Row[] {
  return Array.from({ length: random.between(1, 4) }, (_, at): Row => {
    const [channel, place] = at === 0 ? ["ON_SITE", "SALES_OFFICE"] : random.pick(meetings);
    const occurred = after(person.since, at * 3, at);
    const note = at === 0 ? "首次到访，介绍项目与户型" : "回访，沟通意向";
    return [
      "touchpoint",
      {
        id: seededId("tch", occurred, random),
        ...base,
        employee_id: consultant,
        channel,
        place,
        occurred_at: occurred,
        note,
      },
    ];
  });
}

const meetings = [
  ["PHONE", "ELSEWHERE"],
  ["WECHAT", "ELSEWHERE"],
  ["ON_SITE", "SHOW_FLAT"],
  ["ON_SITE", "CONSTRUCTION_SITE"],
] as const;

interface Sale {
  readonly base: Base;
  readonly consultant: string;
  readonly leadId: string;
}

function sale(person: Person, { base, consultant, leadId }: Sale, random: Random): Row[] {
  const home = homeOf(person);
  const bought = person.course === "owner" || person.course === "withdrawn";
  const opened = after(person.since, 5);
  const stages = bought
    ? ["INTENT", "REPORTED", "QUEUED", "WON"]
    : ["INTENT", "REPORTED"].slice(0, random.between(1, 2));
  const id = seededId("opp", opened, random);
  const entries = stages.map((stage, at): Row => {
    const entered = after(opened, at * 4);
    const entry = { id: seededId("ose", entered, random), opportunity_id: id, project_code: base.project_code };
    return ["opportunity_stage_entry", { ...entry, stage, entered_at: entered, actor: consultant }];
  });
  const opportunity: Row = [
    "opportunity",
    {
      id,
      ...base,
      lead_id: leadId,
      consultant_id: consultant,
      unit_id: bought ? home.id : null,
      stage: stages.at(-1),
      stage_since: after(opened, (stages.length - 1) * 4),
      expected_price: home.price,
      lost_reason: null,
      opened_at: opened,
    },
  ];
  const rows = [opportunity, ...entries];
  // A couple's second buyer is on the first one's contract.
  if (bought && !person.partner) rows.push(deal(person, { base, consultant, opportunityId: id }, random));
  return rows;
}

interface Dealing {
  readonly base: Base;
  readonly consultant: string;
  readonly opportunityId: string;
}

/** The deal's days, each step at its usual distance; an owner's is delivered, a withdrawn one's called off after signing. */
function deal(person: Person, { base, consultant, opportunityId }: Dealing, random: Random): Row {
  const { id: unitId, price } = homeOf(person);
  const subscribed = after(person.since, 20);
  const own = {
    id: seededId("dea", subscribed, random),
    ...base,
    opportunity_id: opportunityId,
    consultant_id: consultant,
    unit_id: unitId,
    price,
    deposit: 5_000_000,
    subscribed_on: chinaDay(subscribed),
    created_at: subscribed,
    signed_on: chinaDay(after(subscribed, 7)),
    online_signed_on: chinaDay(after(subscribed, 9)),
  };
  const end = person.course === "withdrawn" ? calledOff(subscribed) : fulfilled(person, subscribed);
  return ["deal", { ...own, ...end }];
}

const untouched = { filed_on: null, paid_on: null, delivered_on: null, cancelled_on: null, cancel_reason: null };

function calledOff(subscribed: Date): Row[1] {
  const cancelled = chinaDay(after(subscribed, 19));
  return { ...untouched, state: "CANCELLED", cancelled_on: cancelled, cancel_reason: "贷款未获批准" };
}

function fulfilled(person: Person, subscribed: Date): Row[1] {
  const [filed, paid] = [chinaDay(after(subscribed, 25)), after(subscribed, 55)];
  if (paid > today) return { ...untouched, state: "FILED", filed_on: filed };
  const delivered = new Date(Math.max(movedIn(person).getTime(), paid.getTime()));
  return {
    ...untouched,
    state: "DELIVERED",
    filed_on: filed,
    paid_on: chinaDay(paid),
    delivered_on: chinaDay(delivered),
  };
}
