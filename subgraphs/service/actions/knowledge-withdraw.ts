import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput } from "../../shared/write.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { endKnowledge } from "./end-knowledge.js";
import { knowledgeToStep } from "./knowledge-to-step.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";

/** The version that is taken back, and why. */
@InputType({ description: "The version that is taken back, and why." })
export class KnowledgeWithdrawInput extends ChangeInput {
  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (撤回原因)." })
  reason!: string;
}

/** Takes a version back, whether it was published or only meant to be. */
export function knowledgeWithdraw(input: KnowledgeWithdrawInput, context: ServiceContext): Promise<KnowledgePayload> {
  return performOnKnowledge(context, "knowledgeWithdraw", input, async (tx) => {
    const now = new Date();
    const { found } = await knowledgeToStep(tx, context.caller, input, "WITHDRAW", now);
    await endKnowledge(tx, found, KnowledgeState.WITHDRAWN, now);
    await tx.update(KnowledgeVersion, { id: found.id }, { reviewNote: input.reason });
    return found.id;
  });
}
