import { type EntityManager, IsNull } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import type { Case } from "../entities/case.js";
import { EmergencyPlan } from "../entities/emergency-plan.js";
import { planSetOff } from "../rules/plan-set-off.js";
import { comparable } from "./knowledge-words.js";
import { startPlan } from "./start-plan.js";

/** Starts every plan that a case which is just written down sets off. Requirements 003-14. */
export async function startDuePlans(
  tx: EntityManager,
  caller: Caller,
  opened: Pick<
    Case,
    | "id"
    | "projectCode"
    | "department"
    | "priority"
    | "kind"
    | "category"
    | "subCategoryCode"
    | "subject"
    | "description"
  >,
): Promise<void> {
  const said = comparable(`${opened.subject}\n${opened.description ?? ""}`);
  const inUse = { isRetired: false };
  const where = [
    { ...inUse, projectCode: IsNull() },
    { ...inUse, projectCode: opened.projectCode },
  ];
  for (const plan of await tx.find(EmergencyPlan, { where, order: { code: "asc" } })) {
    const by = planSetOff(plan, { ...opened, said });
    if (by !== undefined) await startPlan(tx, caller, opened, plan, by);
  }
}
