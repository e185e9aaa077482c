import { IsOptional, Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput, change, given, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { City } from "../entities/city.js";
import type { OrganizationContext } from "../loaders/index.js";

/** What of a city is to be changed. */
@InputType({ description: "What of a city is to be changed; what is left out stays." })
export class CityChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(80)
  @Field(() => String, { nullable: true, description: "Its name, 1 to 80 characters (城市名称)." })
  name?: string | null;

  @IsOptional()
  @Matches(/^\d{6}$/, { message: 'divisionCode must be six digits, and was "$value"' })
  @Field(() => String, { nullable: true, description: "Its six digits of GB/T 2260 (行政区划代码)." })
  divisionCode?: string | null;
}

/** Changes a city. Administrators only. */
export function cityChange(input: CityChangeInput, context: OrganizationContext): Promise<Payload<"city", City>> {
  return perform(context, "cityChange", input, {
    field: "city",
    work: (tx) => alter(tx, input),
    load: (id) => context.loaders.cityById.clear(id).load(id),
  });
}

async function alter(
  tx: EntityManager,
  { idempotencyKey: _, id, version, ...values }: CityChangeInput,
): Promise<string> {
  if (!(await tx.existsBy(City, { id }))) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such city.");
  await change(tx, City, { id, version }, given(values));
  return id;
}
