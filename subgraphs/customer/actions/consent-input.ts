import { Field, ID, InputType } from "type-graphql";
import { IdOf } from "../../shared/inputs/id-of.js";
import { WriteInput } from "../../shared/write.js";
import { StatementWay } from "../entities/consent.js";
import { Purpose } from "../entities/purpose.js";

/** What a yes and a no have in common: one is said as easily as the other, and neither needs a reason. PIPL article 15. */
@InputType({ description: "Who says something of which purpose." })
export abstract class ConsentInput extends WriteInput {
  @IdOf("cus", "reg")
  @Field(() => ID, { description: "Any id under which the person was ever known (客户)." })
  customerId!: string;

  @Field(() => Purpose, { description: "To what (目的)." })
  purpose!: Purpose;

  @Field(() => StatementWay, { description: "How the person said it (表达方式)." })
  through!: StatementWay;
}
