import { after, today } from "./calendar.js";
import { callbackRows, calledBack } from "./case-callback.js";
import { handlingRows } from "./handling.js";
import { homeOf } from "./home.js";
import { seededId } from "./ids.js";
import { matters, type Matter } from "./matters.js";
import type { Person } from "./person.js";
import { randomFrom, type Random } from "./random.js";
import { movedIn } from "./registrations.js";
import type { Row } from "./row.js";
import type { Crew } from "./staff.js";

/**
 * What the service desk knows of a person: cases with their log and hand-offs; a repair of an owner's home has a work order with the
 * property team. Rows of the work orders belong to property's database.
 * @param handle the registration that the service desk wrote, or else that sales wrote
 */
export function serviceRows(person: Person, crew: Crew, handle: string): { service: Row[]; property: Row[] } {
  const random = randomFrom(`service/${person.number}`);
  const isOwner = person.course === "owner" && !person.partner;
  const count = isOwner
    ? random.weighted([
        [0, 35],
        [1, 30],
        [2, 20],
        [3, 10],
        [6, 5],
      ] as const)
    : Number(random.chance(0.1));
  const [service, property]: [Row[], Row[]] = [[], []];
  const begin = isOwner ? movedIn(person) : person.since;
  const days = Math.floor((today.getTime() - begin.getTime()) / 86_400_000) - 1;
  for (let at = 0; at < count; at++) {
    const matter = random.pick(matters.filter(({ ownersOnly }) => isOwner || !ownersOnly));
    const opened = after(begin, random.between(0, Math.max(days, 0)), random.between(0, 9));
    const rows = new CaseRows(person, crew, handle, matter, opened, random);
    service.push(...rows.service());
    property.push(...rows.workOrder());
  }
  return { service, property };
}

/** The rows of one case. Old cases are closed; of the last sixty days' some are still open. */
class CaseRows {
  private readonly id: string;
  private readonly agent: string;
  private readonly owner: string;
  private readonly isOver: boolean;
  private readonly isHandedOff: boolean;

  constructor(
    private readonly person: Person,
    crew: Crew,
    private readonly handle: string,
    private readonly matter: Matter,
    private readonly opened: Date,
    private readonly random: Random,
  ) {
    this.id = seededId("cas", opened, random);
    this.agent = random.pick(crew.agent);
    this.isHandedOff = matter.department === "PROPERTY";
    this.owner = this.isHandedOff ? random.pick(crew.butler) : this.agent;
    this.isOver = after(opened, 60) < today || (after(opened, 10) < today && random.chance(0.5));
  }

  service(): Row[] {
    const { matter, opened, agent, owner } = this;
    const acknowledged = after(opened, 0, 1);
    return [
      this.main(acknowledged),
      this.entry("OPENED", matter.subject, agent, opened),
      this.entry("ACKNOWLEDGED", "已受理，联系客户确认情况", agent, acknowledged),
      ...(this.isHandedOff ? this.handOff(acknowledged) : []),
      this.entry("PROGRESS", "已约定上门时间", owner, after(opened, 1)),
      ...(this.isOver ? [this.entry("RESOLVED", matter.resolution, owner, after(opened, 2))] : []),
      ...handlingRows(matter, { caseId: this.id, place: this.person.place.code, agent, opened, isOver: this.isOver }),
      ...(this.isOver ? callbackRows(this.id, { place: this.person.place.code, agent, opened }) : []),
      ...(this.isOver ? [this.entry("CLOSED", "客户确认，关闭工单", agent, after(opened, 4))] : []),
    ];
  }

  private main(acknowledged: Date): Row {
    const { id, person, matter, opened, agent, owner, isOver } = this;
    const own = {
      id,
      kind: matter.kind,
      category: matter.category,
      sub_category_code: matter.subCategory,
      channel: this.random.pick(channels),
      subject: matter.subject,
      description: matter.description,
      customer_handle: this.handle,
      project_code: person.place.code,
      unit_id: person.course === "owner" ? homeOf(person).id : null,
      first_receiver_id: agent,
      received_at: opened,
      department: this.isHandedOff ? "PROPERTY" : "SERVICE",
      owner_id: owner,
      priority: matter.priority,
      due_at: after(opened, 7),
      acknowledged_at: acknowledged,
      bounces: this.isHandedOff ? 1 : 0,
      opened_at: opened,
    };
    return ["case", { ...own, ...(isOver ? this.ending() : underWay(acknowledged)) }];
  }

  private ending(): Row[1] {
    const { matter, opened, owner } = this;
    return {
      state: "CLOSED",
      resolution_text: matter.resolution,
      root_cause: matter.rootCause,
      resolved_by: owner,
      resolved_at: after(opened, 2),
      called_back_at: calledBack(opened),
      closed_at: after(opened, 4),
      updated_at: after(opened, 4),
    };
  }

  /** A repair in a home is carried out by a work order. */
  workOrder(): Row[] {
    const { id, person, matter, opened, agent, owner, isOver: isRated } = this;
    if (matter.kind !== "REPAIR" || person.course !== "owner") return [];
    return [
      [
        "work_order",
        {
          id: seededId("wor", opened, this.random),
          project_code: person.place.code,
          unit_id: homeOf(person).id,
          case_id: id,
          customer_handle: this.handle,
          service_line: "MAINTENANCE",
          component: matter.component ?? null,
          title: matter.subject,
          description: matter.description,
          state: isRated ? "RATED" : "DISPATCHED",
          raised_by_id: agent,
          raised_at: after(opened, 0, 2),
          assignee_id: owner,
          dispatched_at: after(opened, 0, 3),
          accepted_at: isRated ? after(opened, 0, 4) : null,
          done_at: isRated ? after(opened, 2) : null,
          result: isRated ? matter.resolution : null,
          rating: isRated ? this.random.between(3, 5) : null,
          rating_comment: null,
          rated_at: isRated ? after(opened, 4) : null,
          cancelled_at: null,
          cancel_reason: null,
        },
      ],
    ];
  }

  private handOff(at: Date): Row[] {
    const reason = "属物业维修范围，转物业处理";
    const later = new Date(at.getTime() + 60_000);
    return [
      this.entry("HANDED_OFF", reason, this.agent, later),
      [
        "hand_off",
        {
          id: seededId("hof", later, this.random),
          case_id: this.id,
          project_code: this.person.place.code,
          from_department: "SERVICE",
          from_owner_id: this.agent,
          to_department: "PROPERTY",
          to_owner_id: this.owner,
          reason,
          actor: this.agent,
          at: later,
        },
      ],
    ];
  }

  private entry(kind: string, text: string, actor: string, at: Date): Row {
    const id = seededId("clg", at, this.random);
    return ["case_log_entry", { id, case_id: this.id, project_code: this.person.place.code, kind, text, actor, at }];
  }
}

function underWay(acknowledged: Date): Row[1] {
  const unresolved = { resolution_text: null, root_cause: null, resolved_by: null, resolved_at: null };
  const nothing = { ...unresolved, called_back_at: null, closed_at: null };
  return { ...nothing, state: "IN_PROGRESS", updated_at: acknowledged };
}

const channels = ["HOTLINE", "HOTLINE", "WECHAT", "VISIT", "WEB"] as const;
