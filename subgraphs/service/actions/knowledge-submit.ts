import { InputType } from "type-graphql";
import { change, ChangeInput } from "../../shared/write.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { knowledgeToStep } from "./knowledge-to-step.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";
import { stillHolds } from "./still-holds.js";

/** The draft that is ready to be read by somebody else. */
@InputType({ description: "The draft that is ready to be read by somebody else." })
export class KnowledgeSubmitInput extends ChangeInput {}

/** Gives a draft to be reviewed. */
export function knowledgeSubmit(input: KnowledgeSubmitInput, context: ServiceContext): Promise<KnowledgePayload> {
  return performOnKnowledge(context, "knowledgeSubmit", input, async (tx) => {
    const now = new Date();
    const { found, state } = await knowledgeToStep(tx, context.caller, input, "SUBMIT", now);
    stillHolds(found.expiresAt, now);
    await change(tx, KnowledgeVersion, input, { state });
    return found.id;
  });
}
