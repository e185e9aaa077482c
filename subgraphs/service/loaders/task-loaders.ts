/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { manyBy, oneById, pagesOf } from "../../shared/loaders.js";
import { CaseTask } from "../entities/case-task.js";
import { CaseTaskEntry } from "../entities/case-task-entry.js";
import { caseTaskOrders } from "./case-task-list.js";
import { ofTasksSeenBy, tasksSeenBy } from "./seen-by.js";

/** How tasks arrive: for the department that is asked, whom they name, and whoever sees the case. */
export const taskLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = tasksSeenBy(caller);
  return {
    taskById: oneById(manager, CaseTask, seen),
    tasksByCase: manyBy(manager, CaseTask, "caseId", seen),
    tasks: pagesOf(manager, CaseTask, { seen, orders: caseTaskOrders }),
    entriesByTask: manyBy(manager, CaseTaskEntry, "taskId", ofTasksSeenBy(caller)),
  };
};
