import { InputType } from "type-graphql";
import { worksFor } from "../../shared/caller.js";
import { requestError } from "../../shared/errors.js";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { type SharingAgreement, SharingState } from "../entities/sharing-agreement.js";
import type { CustomerContext } from "../loaders/index.js";
import { sideToApprove } from "../rules/side-to-approve.js";
import { sharingAgreementStep } from "./sharing-agreement-step.js";

/** Which agreement the other side says yes to. */
@InputType({ description: "Which agreement the other side says yes to." })
export class SharingAgreementApproveInput extends ChangeInput {}

/** The other side's yes, by somebody else than who proposed it: from now on it holds. */
export function sharingAgreementApprove(
  input: SharingAgreementApproveInput,
  context: CustomerContext,
): Promise<Payload<"agreement", SharingAgreement>> {
  const { caller } = context;
  const step = (agreement: SharingAgreement) => {
    const side = sideToApprove(agreement);
    if (typeof side === "string") throw new Refusal(UserErrorCode.STATE, ["id"], side);
    if (!worksFor(caller, side.project)) throw requestError("FORBIDDEN", "The other side approves it.");
    if (agreement.proposedBy === caller.subject)
      throw new Refusal(UserErrorCode.STATE, ["id"], "Whoever proposed it does not approve it.");
    return { state: SharingState.EFFECTIVE, approvedBy: caller.subject, approvedAt: new Date() };
  };
  return sharingAgreementStep(context, input, { mutation: "sharingAgreementApprove", step });
}
