import type { EntityManager } from "typeorm";
import { inviteDueSurveys } from "./invite-due-surveys.js";
import { makeDueReports } from "./make-due-reports.js";

/**
 * Does what follows from what happened and waits for nobody: invites the customers of resolved cases, and makes the
 * reports of the month that is over. It may run every minute and in any number of processes: nothing is done twice.
 */
export async function followUp(manager: EntityManager, now: Date): Promise<void> {
  await inviteDueSurveys(manager, now);
  await makeDueReports(manager, now);
}
