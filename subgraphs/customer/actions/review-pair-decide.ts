import { IsOptional, MaxLength } from "class-validator";
import { Field, InputType, registerEnumType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { change, ChangeInput, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { DecisionKind } from "../entities/identity-decision.js";
import { ReviewPair, ReviewState } from "../entities/review-pair.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import { decide } from "./decide.js";
import { forgetCustomers } from "./forget-customers.js";
import { lockIdentity } from "./lock-identity.js";
import { registrationsBehind } from "./registrations-behind.js";

/** An answer to a question of the review queue. */
export enum ReviewAnswer {
  SAME = "SAME",
  DIFFERENT = "DIFFERENT",
  LATER = "LATER",
}
registerEnumType(ReviewAnswer, {
  name: "ReviewAnswer",
  description: "An answer to a question of the review queue (审核结论).",
  valuesConfig: {
    SAME: { description: "They are one person: their customers become one (同一人)." },
    DIFFERENT: { description: "They are two people, and stay two (不是同一人)." },
    LATER: { description: "Not now (稍后处理)." },
  },
});

/** What is answered to a question of the review queue. */
@InputType({ description: "What is answered to a question of the review queue." })
export class ReviewPairDecideInput extends ChangeInput {
  @Field(() => ReviewAnswer, { description: "The answer (结论)." })
  answer!: ReviewAnswer;

  @IsOptional()
  @MaxLength(500, { message: "$property has at most $constraint1 characters." })
  @Field(() => String, {
    nullable: true,
    description: "Why, for whoever reads the history; only LATER needs none (理由).",
  })
  reason?: string | null;
}

/** Answers whether two registrations are one person. For whoever looks after the data, and managers of customer service. */
export function reviewPairDecide(
  input: ReviewPairDecideInput,
  context: CustomerContext,
): Promise<Payload<"reviewPair", ReviewPair>> {
  return perform(context, "reviewPairDecide", input, {
    field: "reviewPair",
    work: (tx) => answer(tx, input, context),
    load: (id) => {
      forgetCustomers(context.loaders);
      return context.loaders.reviewPairById.clear(id).load(id);
    },
  });
}

async function answer(tx: EntityManager, input: ReviewPairDecideInput, context: CustomerContext): Promise<string> {
  await lockIdentity(tx);
  const pair = await createLoaders(tx, context.caller).reviewPairById.load(input.id);
  if (!pair) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such question.");
  if (pair.state === ReviewState.SAME || pair.state === ReviewState.DIFFERENT)
    throw new Refusal(UserErrorCode.STATE, ["id"], "It has been answered: take the decision back first.");
  if (input.answer !== ReviewAnswer.LATER && !input.reason?.trim())
    throw new Refusal(UserErrorCode.INVALID, ["reason"], `The answer ${input.answer} needs a reason, and none came.`);
  const by = { decidedBy: context.caller.subject, decidedAt: new Date() };
  await change(tx, ReviewPair, input, { ...by, state: ReviewState[input.answer] });
  if (input.answer === ReviewAnswer.LATER) return pair.id;
  const decisionId = await decide(tx, { ...(await decidedBy(tx, pair, input)), decidedBy: by.decidedBy }, "REVIEWED");
  await tx.update(ReviewPair, { id: pair.id }, { decisionId });
  return pair.id;
}

/** Two registrations that are the same make one of their customers; two that differ say nothing of the others. */
async function decidedBy(tx: EntityManager, { leftId, rightId }: ReviewPair, input: ReviewPairDecideInput) {
  const reason = input.reason ?? "";
  if (input.answer === ReviewAnswer.DIFFERENT)
    return { kind: DecisionKind.DIFFERENT, leftIds: [leftId], rightIds: [rightId], reason };
  const [leftIds = [leftId], ...others] = await registrationsBehind(tx, [leftId, rightId]);
  return { kind: DecisionKind.SAME, leftIds, rightIds: others.flat(), reason };
}
