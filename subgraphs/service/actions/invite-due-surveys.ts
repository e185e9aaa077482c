import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Case } from "../entities/case.js";
import { SurveyChannel } from "../entities/survey-channel.js";
import { daysToAsk, surveyMayFollow } from "../rules/survey-may-follow.js";
import { surveyChannelFor } from "../rules/survey-channel-for.js";
import { insertSurvey } from "./insert-survey.js";
import { lastTemplate } from "./last-template.js";
import { surveyOfCase } from "./survey-of-case.js";

/**
 * Invites the customers of all cases that were resolved and are followed by no survey yet. It may run as often as it
 * likes, in several processes and after any pause: a case is followed once, and what was missed is made up for.
 * @param most how many at the most, so that a run has an end
 * @returns how many were invited. Requirements 003-21.
 */
export async function inviteDueSurveys(manager: EntityManager, now: Date, most = 500): Promise<number> {
  const since = new Date(now.getTime() - daysToAsk * 86_400_000);
  const cases = await readEntities(
    manager,
    Case,
    (columns, table) => sql`select ${columns} from ${table} t
      where t.resolved_at >= ${since} and t.resolved_at <= ${now} and t.kind <> 'PRAISE' and t.channel <> 'PATROL'
        and not exists (select from survey s where s.case_id = t.id) order by t.resolved_at limit ${most}`,
  );
  if (cases.length === 0) return 0;
  return manager.transaction(async (tx) => {
    const template = await lastTemplate(tx, "SERVICE_SIX");
    let invited = 0;
    for (const found of cases) {
      const way = surveyChannelFor(found.channel);
      if (!way || surveyMayFollow(found, now)) continue;
      if (await insertSurvey(tx, template, surveyOfCase(found, SurveyChannel[way]), now)) invited += 1;
    }
    return invited;
  });
}
