/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { everyRow, manyBy, oneBy, oneById, type Orders, pagesOf, sql } from "../../shared/loaders.js";
import { CaseEmergency } from "../entities/case-emergency.js";
import { CaseSubCategory } from "../entities/case-sub-category.js";
import { CaseTask } from "../entities/case-task.js";
import { CaseTaskEntry } from "../entities/case-task-entry.js";
import { EmergencyPlan } from "../entities/emergency-plan.js";
import { caseTaskOrders } from "./case-task-list.js";
import { ofCasesSeenBy, ofTasksSeenBy, seenBy, tasksSeenBy } from "./seen-by.js";

const byCode: Orders<"CODE_ASC"> = { CODE_ASC: { column: "code", direction: "asc" } };

/** How tasks arrive: for the department that is asked, whom they name, and whoever sees the case; and what starts them. */
export const taskLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = tasksSeenBy(caller);
  const plans = sql`(t.project_code is null or ${seenBy(caller)})`;
  return {
    taskById: () => oneById(manager, CaseTask, seen),
    tasksByCase: () => manyBy(manager, CaseTask, "caseId", seen),
    tasks: () => pagesOf(manager, CaseTask, { seen, orders: caseTaskOrders }),
    subCategoryById: () => oneById(manager, CaseSubCategory, everyRow),
    subCategoryByCode: () => oneBy(manager, CaseSubCategory, "code", everyRow),
    subCategories: () => pagesOf(manager, CaseSubCategory, { seen: everyRow, orders: byCode }),
    emergencyPlanById: () => oneById(manager, EmergencyPlan, plans),
    emergencyPlans: () => pagesOf(manager, EmergencyPlan, { seen: plans, orders: byCode }),
    emergenciesByCase: () => manyBy(manager, CaseEmergency, "caseId", ofCasesSeenBy(caller)),
    entriesByTask: () => manyBy(manager, CaseTaskEntry, "taskId", ofTasksSeenBy(caller)),
  };
};
