import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { type Payload, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseSolution } from "../entities/case-solution.js";
import type { ServiceContext } from "../loaders/index.js";
import { handleCase } from "./handle-case.js";
import { performOnCase } from "./perform-on-case.js";

/** The solution that the customer chose. */
@InputType({ description: "The solution that the customer chose; another one before it is chosen no more." })
export class CaseSolutionChooseInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @Field(() => ID, { description: "The id of one of its solutions (方案)." })
  solutionId!: string;
}

/** Keeps which of the offered solutions the customer chose; a choice may be changed as long as the case is not over. */
export function caseSolutionChoose(
  input: CaseSolutionChooseInput,
  context: ServiceContext,
): Promise<Payload<"case", Case>> {
  const { caseId, solutionId } = input;
  return performOnCase(context, "caseSolutionChoose", input, (tx) =>
    handleCase(tx, context, { caseId, line: `= ${solutionId}` }, (_, at) => choose(tx, input, at)),
  );
}

async function choose(tx: EntityManager, { caseId, solutionId: id }: CaseSolutionChooseInput, chosenAt: Date) {
  const offered = await tx.exists(CaseSolution, { where: { id, caseId } });
  if (!offered) throw new Refusal(UserErrorCode.NOT_FOUND, ["solutionId"], "The case has no such solution.");
  await tx.update(CaseSolution, { caseId }, { chosenAt: null });
  await tx.update(CaseSolution, { id }, { chosenAt });
}
