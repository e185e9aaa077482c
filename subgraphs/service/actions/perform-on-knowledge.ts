import type { EntityManager } from "typeorm";
import { type Payload, perform, type WriteInput } from "../../shared/write.js";
import type { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";

/** What every mutation of the knowledge base answers. */
export type KnowledgePayload = Payload<"knowledgeVersion", KnowledgeVersion>;

/**
 * Carries out a mutation of one version of an article in one transaction, and reads the version for the answer.
 * @param work what is done; it returns the version's id
 */
export function performOnKnowledge(
  context: ServiceContext,
  mutation: string,
  input: WriteInput,
  work: (tx: EntityManager) => Promise<string>,
): Promise<KnowledgePayload> {
  const { knowledgeVersionById } = context.loaders;
  const load = (id: string) => knowledgeVersionById.clear(id).load(id);
  return perform(context, mutation, input, { field: "knowledgeVersion", work, load });
}
