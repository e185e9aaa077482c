import { Field, ID, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseSolution } from "../entities/case-solution.js";
import type { ServiceContext } from "../loaders/index.js";
import { handleCase } from "./handle-case.js";
import { performOnCase } from "./perform-on-case.js";

/** A solution that the customer may choose. */
@InputType({ description: "A solution that the customer may choose." })
export class CaseSolutionOfferInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @TextOf(1000)
  @Field(() => String, { description: "What is offered, 1 to 1,000 characters (方案内容)." })
  text!: string;
}

/** Offers the customer of a case a solution to choose. Requirements 001-23. */
export function caseSolutionOffer(
  input: CaseSolutionOfferInput,
  context: ServiceContext,
): Promise<Payload<"case", Case>> {
  const { caseId, text } = input;
  return performOnCase(context, "caseSolutionOffer", input, (tx) =>
    handleCase(tx, context, { caseId, line: `+ ${text}` }, ({ projectCode }, offeredAt) =>
      tx.insert(CaseSolution, {
        ...{ id: newId("sol"), caseId, projectCode, text },
        ...{ actor: context.caller.subject, offeredAt },
      }),
    ),
  );
}
