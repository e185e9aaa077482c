import type { EntityManager } from "typeorm";
import { inviteDueSurveys } from "./invite-due-surveys.js";
import { makeDueDigests } from "./make-due-digests.js";
import { makeDueReports } from "./make-due-reports.js";

/**
 * Does what follows from what happened and waits for nobody: invites the customers of resolved cases, and makes the
 * reports of the month and the digests of the day that are over. It may run every minute and in any number of processes: nothing is done twice.
 */
export async function followUp(manager: EntityManager, now: Date): Promise<void> {
  await inviteDueSurveys(manager, now);
  await makeDueReports(manager, now);
  await makeDueDigests(manager, now);
}
