import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { change, type ChangeInput, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { SharingAgreement } from "../entities/sharing-agreement.js";
import type { CustomerContext } from "../loaders/index.js";

/** What a step writes into an agreement; it throws when the step is not to be taken. */
type Step = (agreement: SharingAgreement) => Partial<SharingAgreement>;

/** Takes an agreement a step on, in a transaction with its audit entry: from its commit on everybody goes by it. */
export function sharingAgreementStep(
  context: CustomerContext,
  input: ChangeInput,
  { mutation, step }: { mutation: string; step: Step },
): Promise<Payload<"agreement", SharingAgreement>> {
  const { sharingAgreementById } = context.loaders;
  const work = async (tx: EntityManager): Promise<string> => {
    const found = await sharingAgreementById.load(input.id);
    if (!found) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such agreement.");
    await change(tx, SharingAgreement, input, step(found));
    await audit(tx, context, { action: mutation, entityId: found.id, purpose: found.purpose });
    return found.id;
  };
  return perform(context, mutation, input, {
    field: "agreement",
    work,
    load: (id) => sharingAgreementById.clear(id).load(id),
  });
}
