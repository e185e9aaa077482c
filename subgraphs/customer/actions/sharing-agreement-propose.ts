import { ArrayMinSize, ArrayUnique } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { worksFor } from "../../shared/caller.js";
import { requestError } from "../../shared/errors.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { DateTime, newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { GoldenField } from "../entities/golden-field.js";
import { SharingAgreement, SharingBasis, SharingPurpose, SharingState } from "../entities/sharing-agreement.js";
import type { CustomerContext } from "../loaders/index.js";

/** What one project is to show to another. */
@InputType({ description: "What one project is to show to another." })
export class SharingAgreementProposeInput extends WriteInput {
  @ProjectCode()
  @Field(() => String, { description: "The code of the project whose customers are shown (提供方项目)." })
  fromProject!: string;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project to which they are shown (接收方项目)." })
  toProject!: string;

  @Field(() => SharingPurpose, { description: "What for (目的)." })
  purpose!: SharingPurpose;

  @ArrayMinSize(1, { message: "An agreement covers one field at least, and none came." })
  @ArrayUnique({ message: "An agreement names each field once." })
  @Field(() => [GoldenField], { description: "The fields that are shown, masked (字段)." })
  fields!: GoldenField[];

  @Field(() => SharingBasis, { description: "By what right (依据)." })
  basis!: SharingBasis;

  @Field(() => DateTime, { description: "Until when it is to hold, at most three years (有效期至)." })
  until!: Date;
}

/** The longest that an agreement holds, in milliseconds: three years. */
const longest = 3 * 366 * 24 * 3_600_000;

/** Proposes an agreement, which is its own side's yes. Requirements 004-36. */
export function sharingAgreementPropose(
  input: SharingAgreementProposeInput,
  context: CustomerContext,
): Promise<Payload<"agreement", SharingAgreement>> {
  const { sharingAgreementById } = context.loaders;
  const work = (tx: EntityManager) => propose(tx, input, context);
  const load = (id: string) => sharingAgreementById.load(id);
  return perform(context, "sharingAgreementPropose", input, { field: "agreement", work, load });
}

async function propose(
  tx: EntityManager,
  input: SharingAgreementProposeInput,
  context: CustomerContext,
): Promise<string> {
  const { fromProject, toProject, purpose, fields, basis, until } = input;
  const proposedFor = [fromProject, toProject].find((project) => worksFor(context.caller, project));
  if (!proposedFor) throw requestError("FORBIDDEN", "Neither of the projects is one of yours.");
  if (fromProject === toProject)
    throw new Refusal(UserErrorCode.INVALID, ["toProject"], "A project shares with another.");
  const proposedAt = new Date();
  const lasts = until.getTime() - proposedAt.getTime();
  if (lasts <= 0 || lasts > longest)
    throw new Refusal(UserErrorCode.INVALID, ["until"], "An agreement ends after now and within three years.");
  const id = newId("sha");
  const said = { proposedFor, proposedBy: context.caller.subject, proposedAt, state: SharingState.PROPOSED };
  await tx.insert(SharingAgreement, { id, fromProject, toProject, purpose, fields, basis, until, ...said });
  await audit(tx, context, {
    action: "sharingAgreementPropose",
    entityId: id,
    purpose,
    detail: { fromProject, toProject },
  });
  return id;
}
