import type { EntityManager } from "typeorm";
import { change } from "../../shared/write.js";
import type { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";

/** Takes a version out of use: it stays for those that it was told to, and is not found any more. */
export async function endKnowledge(
  tx: EntityManager,
  version: KnowledgeVersion,
  state: KnowledgeState.REPLACED | KnowledgeState.WITHDRAWN,
  endedAt: Date,
): Promise<void> {
  await change(tx, KnowledgeVersion, version, { state, endedAt });
  await tx.query("delete from knowledge_words where version_id = $1", [version.id]);
}
