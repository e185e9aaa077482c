import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import type { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { KnowledgeText } from "./knowledge-text.js";

/** Writes a new version of an article down as a draft. Returns its id. */
export async function insertDraft(
  tx: EntityManager,
  { id: articleId, projectCode }: Pick<KnowledgeArticle, "id" | "projectCode">,
  draft: { number: number; text: KnowledgeText; author: string; now: Date },
): Promise<string> {
  const { number, author, now, text } = draft;
  const { title, body, keywords, expiresAt } = text;
  const id = newId("knv");
  const state = KnowledgeState.DRAFT;
  const row = { id, articleId, projectCode, number, title, body, keywords, expiresAt, state, author, createdAt: now };
  await tx.insert(KnowledgeVersion, row);
  return id;
}
