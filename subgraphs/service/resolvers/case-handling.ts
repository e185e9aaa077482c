import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { casePromiseFulfil, CasePromiseFulfilInput } from "../actions/case-promise-fulfil.js";
import { casePromiseMake, CasePromiseMakeInput } from "../actions/case-promise-make.js";
import { Case } from "../entities/case.js";
import { CaseCallback } from "../entities/case-callback.js";
import { CasePromise } from "../entities/case-promise.js";
import type { ServiceContext } from "../loaders/index.js";

const CasePromiseMakePayload = payloadOf("CasePromiseMakePayload", "promise", CasePromise);
const CasePromiseFulfilPayload = payloadOf("CasePromiseFulfilPayload", "promise", CasePromise);

/** How a case is dealt with. */
@Resolver(() => Case)
export class CaseHandlingResolver {
  @FieldResolver(() => [CasePromise], { description: "What the customer was promised, at most 1,000 (客户承诺)." })
  promises(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CasePromise[]> {
    return loaders.promisesByCase.load(id);
  }

  @FieldResolver(() => [CaseCallback], {
    description: "The calls to its customer after it was resolved, by age, at most 1,000 (回访记录).",
  })
  callbacks(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseCallback[]> {
    return loaders.callbacksByCase.load(id);
  }

  @Mutation(() => CasePromiseMakePayload, {
    nullable: true,
    description: "Keeps what a customer is promised; it cannot be taken back (作出承诺).",
  })
  casePromiseMake(
    @Arg("input", () => CasePromiseMakeInput, { description: "What is promised." }) input: CasePromiseMakeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"promise", CasePromise>> {
    return casePromiseMake(input, context);
  }

  @Mutation(() => CasePromiseFulfilPayload, {
    nullable: true,
    description: "Says that a promise was fulfilled, in time or late (兑现承诺).",
  })
  casePromiseFulfil(
    @Arg("input", () => CasePromiseFulfilInput, { description: "Which promise." }) input: CasePromiseFulfilInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"promise", CasePromise>> {
    return casePromiseFulfil(input, context);
  }
}
