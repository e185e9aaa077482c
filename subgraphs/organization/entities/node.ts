import { type ClassType, Directive, Field, ID, InterfaceType, ObjectType } from "type-graphql";

/** Whatever has an id of its own, in whichever department. */
@InterfaceType({
  description: "Whatever has an id of its own, in whichever department (可按编号查询的对象).",
  resolveType: ({ id }: Node) => typeOfId(id),
})
export abstract class Node {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

/** Types of our own, by the prefix of their ids: what `prj_01h4...` names is a Project. */
const own: readonly (readonly [prefix: string, type: string])[] = [
  ["cit", "City"],
  ["len", "LegalEntity"],
  ["prj", "Project"],
  ["dep", "Department"],
  ["tea", "Team"],
  ["emp", "Employee"],
];

/** Types of other departments: known here by their id alone, so that `node` can lead to them. */
const foreign: readonly (readonly [prefix: string, type: string, description: string])[] = [
  ["reg", "Registration", "What one department of one project wrote down about a person, as it was written (登记)."],
  ["cpt", "ContactPoint", "A number, address or name by which a customer can be reached (联系方式)."],
  ["idc", "IdCard", "A customer's card, one alive for each person in the whole group (客户身份证)."],
  ["tch", "Touchpoint", "One time that somebody of ours met a customer (接触记录)."],
  ["lea", "Lead", "Somebody who may buy (线索)."],
  ["opp", "Opportunity", "A sale on its way to a deal (商机)."],
  ["dea", "Deal", "A home that is being bought, from the deposit to the keys (成交)."],
  ["rfl", "Referral", "That one customer sent us another (老带新推荐)."],
  ["cas", "Case", "Something a customer asked us to put right or to answer (服务工单)."],
  ["clg", "CaseLogEntry", "One line of a case's log, never changed and never removed (工单日志)."],
  ["cbk", "CaseCallback", "A call to the customer of a resolved case, to hear whether it is (工单回访)."],
  ["hof", "HandOff", "A case that went from one hand into another, and why (工单转派)."],
  ["dsp", "CaseDispatch", "How cases that come in reach the people of a department of a project (派单规则)."],
  ["tsk", "CaseTask", "What a department is asked to do for a case that another one answers for (协办任务)."],
  ["sub", "CaseSubCategory", "What exactly within a part of our work a case is about (工单子类)."],
  ["epl", "EmergencyPlan", "What is done at once when something serious is told, and what sets it off (紧急预案)."],
  [
    "pol",
    "ServicePolicy",
    "One version of what we owe a case in time; never changed, only followed by another (服务时限标准).",
  ],
  ["cal", "ServiceCalendar", "When we work: the clocks of cases count by it (工作日历)."],
  ["esc", "EscalationContact", "Who is called for a department of a project when a clock has run out (升级联系人)."],
  ["bld", "Building", "A building of a project (楼栋)."],
  ["unt", "Unit", "A home, shop, parking place or store room of a building (房屋)."],
  ["occ", "Occupancy", "That somebody owns, rents or lives in a unit, from one day to another (房屋关系)."],
  ["hov", "Handover", "The handing over of a unit to the one who bought it (交付)."],
  ["wor", "WorkOrder", "A piece of work for property management (工单)."],
];

/** Stands for a type of another department: its key, and that it is a Node. */
const foreignTypes: readonly ClassType<Node>[] = foreign.map(([, type, description]) => {
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(type, { implements: Node, description })
  class Foreign extends Node {}
  return Foreign;
});

/**
 * A customer is asked for by any id that the person ever had, which is a handle. The id that the graph shows is the customer
 * subgraph's to say: it is the surviving one.
 */
@Directive('@key(fields: "handle", resolvable: false)')
@ObjectType({ implements: Node, description: "The one person behind registrations (客户)." })
export class Customer extends Node {
  @Directive("@external")
  @Field(() => ID, { description: "Its id." })
  override id!: string;

  @Directive("@inaccessible")
  @Field(() => ID, { description: "The id that was asked for." })
  handle!: string;
}

/** Stands for every type of other departments that has an id. */
export const foreignNodes: readonly ClassType<Node>[] = [...foreignTypes, Customer];

const typeOfPrefix = new Map([
  ["cus", "Customer"],
  ["dsr", "DataSubjectRequest"],
  ...[...own, ...foreign].map(([prefix, type]) => [prefix, type] as const),
]);

/** The type that an id belongs to, by its prefix; undefined when no department has such ids. */
export function typeOfId(id: string): string | undefined {
  return typeOfPrefix.get(/^([a-z]{3})_/.exec(id)?.[1] ?? "");
}
