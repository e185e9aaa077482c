import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { casePlaybookTick, CasePlaybookTickInput } from "../actions/case-playbook-tick.js";
import { caseSolutionChoose, CaseSolutionChooseInput } from "../actions/case-solution-choose.js";
import { caseSolutionOffer, CaseSolutionOfferInput } from "../actions/case-solution-offer.js";
import { Case } from "../entities/case.js";
import { CasePlaybookEntry } from "../entities/case-playbook-entry.js";
import { CaseSolution } from "../entities/case-solution.js";
import type { ServiceContext } from "../loaders/index.js";

const CasePlaybookTickPayload = payloadOf("CasePlaybookTickPayload", "case", Case);
const CaseSolutionOfferPayload = payloadOf("CaseSolutionOfferPayload", "case", Case);
const CaseSolutionChoosePayload = payloadOf("CaseSolutionChoosePayload", "case", Case);

/** How a complaint is talked about with its customer. */
@Resolver(() => Case)
export class CasePlaybook {
  @FieldResolver(() => [CasePlaybookEntry], { description: "The steps of the playbook that were taken (处理步骤)." })
  playbook(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CasePlaybookEntry[]> {
    return loaders.playbookByCase.load(id);
  }

  @FieldResolver(() => [CaseSolution], { description: "The solutions that were offered, at most 1,000 (可选方案)." })
  solutions(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseSolution[]> {
    return loaders.solutionsByCase.load(id);
  }

  @Mutation(() => CasePlaybookTickPayload, {
    nullable: true,
    description: "Ticks a step of the playbook off (勾选处理步骤).",
  })
  casePlaybookTick(
    @Arg("input", () => CasePlaybookTickInput, { description: "Which step." }) input: CasePlaybookTickInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return casePlaybookTick(input, context);
  }

  @Mutation(() => CaseSolutionOfferPayload, {
    nullable: true,
    description: "Offers the customer a solution to choose (提出方案).",
  })
  caseSolutionOffer(
    @Arg("input", () => CaseSolutionOfferInput, { description: "What is offered." }) input: CaseSolutionOfferInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseSolutionOffer(input, context);
  }

  @Mutation(() => CaseSolutionChoosePayload, {
    nullable: true,
    description: "Keeps which solution the customer chose (选定方案).",
  })
  caseSolutionChoose(
    @Arg("input", () => CaseSolutionChooseInput, { description: "Which one." }) input: CaseSolutionChooseInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseSolutionChoose(input, context);
  }
}
