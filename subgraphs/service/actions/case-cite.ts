import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { mayAct, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseCitation } from "../entities/case-citation.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";
import { lockKnowledge } from "./lock-knowledge.js";
import { writeLog } from "./write-log.js";

/** The case, and what it is answered with. */
@InputType({ description: "The case, and what it is answered with." })
export class CaseCiteInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @Field(() => ID, { description: "The id of the version that holds now (知识版本)." })
  versionId!: string;
}

/**
 * Answers a case with an article, and counts its use; the same version counts once for a case. Requirements 001-11.
 * Only what holds at this moment can be cited, so that two desks give one answer.
 */
export function caseCite(input: CaseCiteInput, context: ServiceContext): Promise<Payload<"citation", CaseCitation>> {
  const { caseCitationById } = context.loaders;
  const load = (id: string) => caseCitationById.clear(id).load(id);
  return perform(context, "caseCite", input, { field: "citation", work: (tx) => cite(tx, input, context), load });
}

async function cite(tx: EntityManager, input: CaseCiteInput, { caller }: ServiceContext): Promise<string> {
  const { caseId, versionId } = input;
  const { projectCode, department, state } = await lockCase(tx, caller, caseId, "caseId");
  mayAct(caller, whoActsOn(department), projectCode);
  const before = await tx.findOne(CaseCitation, { where: { caseId, versionId } });
  if (before) return before.id;
  const over = changeFits(state);
  if (over) throw new Refusal(UserErrorCode.STATE, ["caseId"], over);
  const version = await lockKnowledge(tx, caller, KnowledgeVersion, versionId, "versionId");
  const at = new Date();
  const elsewhere = version.projectCode !== null && version.projectCode !== projectCode;
  if (elsewhere || version.stateAt(at) !== KnowledgeState.PUBLISHED) {
    const message = elsewhere ? `It holds in ${version.projectCode} alone.` : `It is ${version.stateAt(at)}.`;
    throw new Refusal(UserErrorCode.STATE, ["versionId"], message);
  }
  const id = newId("cci");
  await tx.insert(CaseCitation, {
    id,
    caseId,
    projectCode,
    articleId: version.articleId,
    versionId,
    actor: caller.subject,
    at,
  });
  await tx.increment(KnowledgeArticle, { id: version.articleId }, "uses", 1);
  const text = `${version.title} (${version.articleId}, ${version.number})`;
  await writeLog(tx, caller, { id: caseId, projectCode }, { kind: CaseLogKind.NOTE, text, at });
  return id;
}
