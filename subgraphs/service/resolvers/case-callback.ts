import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseCallBack, CaseCallBackInput } from "../actions/case-call-back.js";
import { Case } from "../entities/case.js";
import { CaseCallback } from "../entities/case-callback.js";
import { Employee } from "../entities/employee.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

const CaseCallBackPayload = payloadOf("CaseCallBackPayload", "case", Case);

/** Calls to the customers of resolved cases. */
@Resolver(() => CaseCallback)
export class CaseCallbackResolver {
  @Mutation(() => CaseCallBackPayload, {
    nullable: true,
    description: "Keeps what the customer of a resolved case said when called back; none is closed without (回访客户).",
  })
  caseCallBack(
    @Arg("input", () => CaseCallBackInput, { description: "What the call found out." }) input: CaseCallBackInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseCallBack(input, context);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case (工单)." })
  case(@Root() { caseId }: CaseCallback, @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who called; null for an application (回访人)." })
  by(@Root() { actor }: CaseCallback): Employee | null {
    return employeeOf(actor);
  }
}
