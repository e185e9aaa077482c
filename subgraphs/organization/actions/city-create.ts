import { Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { City } from "../entities/city.js";
import type { OrganizationContext } from "../loaders/index.js";

/** A new city. */
@InputType({ description: "A new city." })
export class CityCreateInput extends WriteInput {
  @Matches(/^[A-Z]{2}$/, { message: 'code must be two capital letters, as in "DL", and was "$value"' })
  @Field(() => String, { description: "Two capital letters, as in DL (城市代码)." })
  code!: string;

  @TextOf(80)
  @Field(() => String, { description: "Its name, 1 to 80 characters (城市名称)." })
  name!: string;

  @Matches(/^\d{6}$/, { message: 'divisionCode must be six digits, and was "$value"' })
  @Field(() => String, { description: "Its six digits of GB/T 2260 (行政区划代码)." })
  divisionCode!: string;
}

/** Enters a city. Administrators only. */
export function cityCreate(input: CityCreateInput, context: OrganizationContext): Promise<Payload<"city", City>> {
  return perform(context, "cityCreate", input, {
    field: "city",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.cityById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: CityCreateInput): Promise<string> {
  if (await tx.existsBy(City, { code: values.code }))
    throw new Refusal(UserErrorCode.TAKEN, ["code"], `There is a city ${values.code} already.`);
  const id = newId("cit");
  await tx.insert(City, { id, ...values });
  return id;
}
