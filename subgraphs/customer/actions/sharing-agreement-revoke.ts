import { InputType } from "type-graphql";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { type SharingAgreement, SharingState } from "../entities/sharing-agreement.js";
import type { CustomerContext } from "../loaders/index.js";
import { sharingAgreementStep } from "./sharing-agreement-step.js";

/** Which agreement is taken back. */
@InputType({ description: "Which agreement is taken back." })
export class SharingAgreementRevokeInput extends ChangeInput {}

/** Takes an agreement back, by either side, which alone see it: from now on nothing is shown by it. */
export function sharingAgreementRevoke(
  input: SharingAgreementRevokeInput,
  context: CustomerContext,
): Promise<Payload<"agreement", SharingAgreement>> {
  const step = (agreement: SharingAgreement) => {
    const isOver = agreement.state === SharingState.REVOKED;
    if (isOver) throw new Refusal(UserErrorCode.STATE, ["id"], "It was revoked already.");
    return { state: SharingState.REVOKED, revokedBy: context.caller.subject, revokedAt: new Date() };
  };
  return sharingAgreementStep(context, input, { mutation: "sharingAgreementRevoke", step });
}
