import type { EntityManager } from "typeorm";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import { SurveyTemplate } from "../entities/survey-template.js";

/** The version of an instrument that is asked now: its last. Throws a Refusal NOT_FOUND for a code that nobody published. */
export async function lastTemplate(tx: EntityManager, code: string): Promise<SurveyTemplate> {
  const found = await tx.findOne(SurveyTemplate, { where: { code }, order: { number: "DESC" } });
  if (found) return found;
  throw new Refusal(UserErrorCode.NOT_FOUND, ["templateCode"], `There is no instrument ${code}.`);
}
