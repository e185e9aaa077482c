import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { change, ChangeInput } from "../../shared/write.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { knowledgeToStep } from "./knowledge-to-step.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";

/** The version that is not right yet, and why. */
@InputType({ description: "The version that is not right yet, and why." })
export class KnowledgeReturnInput extends ChangeInput {
  @TextOf(1000)
  @Field(() => String, { description: "What is to be written otherwise, 1 to 1,000 characters (审核意见)." })
  note!: string;
}

/** Gives a version back to its author: it is a draft again. */
export function knowledgeReturn(input: KnowledgeReturnInput, context: ServiceContext): Promise<KnowledgePayload> {
  const { caller } = context;
  return performOnKnowledge(context, "knowledgeReturn", input, async (tx) => {
    const { found, state } = await knowledgeToStep(tx, caller, input, "RETURN", new Date());
    await change(tx, KnowledgeVersion, input, { state, reviewer: caller.subject, reviewNote: input.note });
    return found.id;
  });
}
