import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseDispatchSet, CaseDispatchSetInput } from "../actions/case-dispatch-set.js";
import { caseTake, CaseTakeInput } from "../actions/case-take.js";
import { Case } from "../entities/case.js";
import { CaseDispatch } from "../entities/case-dispatch.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseDispatchSetPayload = payloadOf("CaseDispatchSetPayload", "dispatch", CaseDispatch);
const CaseTakePayload = payloadOf("CaseTakePayload", "case", Case);

/** How cases come into people's hands. */
@Resolver(() => CaseDispatch)
export class CaseDispatchResolver {
  @FieldResolver(() => Project, { nullable: true, description: "The project (楼盘)." })
  project(@Root() { projectCode }: CaseDispatch): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => [Employee], { description: "Its people, in their order (员工)." })
  members(@Root() { members }: CaseDispatch): Employee[] {
    return members.map((id) => ({ id }));
  }

  @Mutation(() => CaseDispatchSetPayload, {
    nullable: true,
    description: "Says how cases that come in reach the people of a department (设置派单规则).",
  })
  caseDispatchSet(
    @Arg("input", () => CaseDispatchSetInput, { description: "The way, and the people." }) input: CaseDispatchSetInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"dispatch", CaseDispatch>> {
    return caseDispatchSet(input, context);
  }

  @Mutation(() => CaseTakePayload, {
    nullable: true,
    description: "Takes a case of the caller's department that nobody has taken on yet (抢单).",
  })
  caseTake(
    @Arg("input", () => CaseTakeInput, { description: "The case." }) input: CaseTakeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseTake(input, context);
  }
}
