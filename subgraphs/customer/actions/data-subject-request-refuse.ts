import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import type { CustomerContext } from "../loaders/index.js";
import { performRequestStep } from "./perform-request-step.js";

/** Which request is refused, and why. */
@InputType({ description: "Which request is refused, and why." })
export class DataSubjectRequestRefuseInput extends ChangeInput {
  @TextOf(500)
  @Field(() => String, { description: "Why; the person is told (拒绝理由)." })
  reason!: string;
}

/** Refuses a request: what it stopped goes on. PIPL article 50: with the reason, which the person can take to court. */
export function dataSubjectRequestRefuse(
  input: DataSubjectRequestRefuseInput,
  context: CustomerContext,
): Promise<Payload<"request", DataSubjectRequest>> {
  const decided = { refusalReason: input.reason, decidedBy: context.caller.subject, decidedAt: new Date() };
  const values = () => Promise.resolve(decided);
  return performRequestStep(context, input, { mutation: "dataSubjectRequestRefuse", step: "REFUSE", values });
}
