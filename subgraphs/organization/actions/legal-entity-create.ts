import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { LegalEntity } from "../entities/legal-entity.js";
import type { OrganizationContext } from "../loaders/index.js";
import { isUsccForm } from "../rules/is-uscc-form.js";

/** A new company. */
@InputType({ description: "A new company." })
export class LegalEntityCreateInput extends WriteInput {
  @TextOf(120)
  @Field(() => String, { description: "Its registered name, 1 to 120 characters (企业名称)." })
  name!: string;

  @Field(() => String, { description: "Its unified social credit code (统一社会信用代码)." })
  uscc!: string;
}

/** Enters a company. Administrators only. */
export function legalEntityCreate(
  input: LegalEntityCreateInput,
  context: OrganizationContext,
): Promise<Payload<"legalEntity", LegalEntity>> {
  return perform(context, "legalEntityCreate", input, {
    field: "legalEntity",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.legalEntityById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: LegalEntityCreateInput): Promise<string> {
  if (!isUsccForm(values.uscc))
    throw new Refusal(
      UserErrorCode.INVALID,
      ["uscc"],
      `A unified social credit code has 18 characters of GB 32100, and was "${values.uscc}".`,
    );
  if (await tx.existsBy(LegalEntity, { uscc: values.uscc }))
    throw new Refusal(
      UserErrorCode.TAKEN,
      ["uscc"],
      "A company with this unified social credit code is entered already.",
    );
  const id = newId("len");
  await tx.insert(LegalEntity, { id, ...values });
  return id;
}
