import { Equals } from "class-validator";
import { Field, InputType } from "type-graphql";
import { mustSeeEverything } from "../../shared/privacy/carry-out.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import type { CustomerContext } from "../loaders/index.js";
import { holdCustomer } from "./hold-customer.js";
import { performRequestStep } from "./perform-request-step.js";
import { registrationIdsOf } from "./registration-ids-of.js";
import { handlesOf } from "./handles-of.js";

/** Which request is accepted. */
@InputType({ description: "Which request is accepted." })
export class DataSubjectRequestAcceptInput extends ChangeInput {
  @Equals(true, { message: "Who asks must have been checked, and was not." })
  @Field(() => Boolean, {
    description: "That it was checked who asks: the person, or whoever may speak for them (已核验身份).",
  })
  identityChecked!: boolean;
}

/**
 * Accepts a request: from now on every department carries it out, for the handles that the person has at this moment. For those who
 * see every project, since it is about all that the house has.
 */
export function dataSubjectRequestAccept(
  input: DataSubjectRequestAcceptInput,
  context: CustomerContext,
): Promise<Payload<"request", DataSubjectRequest>> {
  const { caller } = context;
  mustSeeEverything(caller);
  return performRequestStep(context, input, {
    mutation: "dataSubjectRequestAccept",
    step: "ACCEPT",
    values: async (tx, { customerHandle }) => {
      const { id } = await holdCustomer(tx, customerHandle, { caller, field: "id" });
      const [registrationIds, frozenHandles] = [await registrationIdsOf(tx, id), await handlesOf(tx, id)];
      return { registrationIds, frozenHandles, decidedBy: caller.subject, decidedAt: new Date() };
    },
  });
}
