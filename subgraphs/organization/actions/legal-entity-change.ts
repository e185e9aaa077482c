import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput, change, given, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { LegalEntity } from "../entities/legal-entity.js";
import type { OrganizationContext } from "../loaders/index.js";

/** What of a company is to be changed. */
@InputType({ description: "What of a company is to be changed; what is left out stays." })
export class LegalEntityChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(120)
  @Field(() => String, { nullable: true, description: "Its registered name, 1 to 120 characters (企业名称)." })
  name?: string | null;
}

/** Changes a company. Administrators only. */
export function legalEntityChange(
  input: LegalEntityChangeInput,
  context: OrganizationContext,
): Promise<Payload<"legalEntity", LegalEntity>> {
  return perform(context, "legalEntityChange", input, {
    field: "legalEntity",
    work: (tx) => alter(tx, input),
    load: (id) => context.loaders.legalEntityById.clear(id).load(id),
  });
}

async function alter(
  tx: EntityManager,
  { idempotencyKey: _, id, version, ...values }: LegalEntityChangeInput,
): Promise<string> {
  if (!(await tx.existsBy(LegalEntity, { id })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such company.");
  await change(tx, LegalEntity, { id, version }, given(values));
  return id;
}
