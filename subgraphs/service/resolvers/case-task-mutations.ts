import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { payloadOf } from "../../shared/write.js";
import { caseTaskAccept, CaseTaskAcceptInput } from "../actions/case-task-accept.js";
import { caseTaskAsk, CaseTaskAskInput } from "../actions/case-task-ask.js";
import { caseTaskFinish, CaseTaskFinishInput } from "../actions/case-task-finish.js";
import { caseTaskRefuse, CaseTaskRefuseInput } from "../actions/case-task-refuse.js";
import { caseTaskWithdraw, CaseTaskWithdrawInput } from "../actions/case-task-withdraw.js";
import type { TaskPayload } from "../actions/perform-on-task.js";
import { Case } from "../entities/case.js";
import { CaseTask } from "../entities/case-task.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseTaskAskPayload = payloadOf("CaseTaskAskPayload", "task", CaseTask);
const CaseTaskAcceptPayload = payloadOf("CaseTaskAcceptPayload", "task", CaseTask);
const CaseTaskFinishPayload = payloadOf("CaseTaskFinishPayload", "task", CaseTask);
const CaseTaskRefusePayload = payloadOf("CaseTaskRefusePayload", "task", CaseTask);
const CaseTaskWithdrawPayload = payloadOf("CaseTaskWithdrawPayload", "task", CaseTask);

/** What other departments do for a case. */
@Resolver(() => Case)
export class CaseTaskMutations {
  @FieldResolver(() => [CaseTask], {
    description: "What departments are asked to do for it, by age, at most 1,000 (协办任务).",
  })
  tasks(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseTask[]> {
    return loaders.tasksByCase.load(id);
  }

  @Mutation(() => CaseTaskAskPayload, {
    nullable: true,
    description: "Asks a department to do something for a case (发起协办).",
  })
  caseTaskAsk(
    @Arg("input", () => CaseTaskAskInput, { description: "What is asked." }) input: CaseTaskAskInput,
    @Ctx() context: ServiceContext,
  ): Promise<TaskPayload> {
    return caseTaskAsk(input, context);
  }

  @Mutation(() => CaseTaskAcceptPayload, {
    nullable: true,
    description: "Takes a task on for its department (接受协办).",
  })
  caseTaskAccept(
    @Arg("input", () => CaseTaskAcceptInput, { description: "The task." }) input: CaseTaskAcceptInput,
    @Ctx() context: ServiceContext,
  ): Promise<TaskPayload> {
    return caseTaskAccept(input, context);
  }

  @Mutation(() => CaseTaskFinishPayload, { nullable: true, description: "Says that a task is done (完成协办)." })
  caseTaskFinish(
    @Arg("input", () => CaseTaskFinishInput, { description: "What was done." }) input: CaseTaskFinishInput,
    @Ctx() context: ServiceContext,
  ): Promise<TaskPayload> {
    return caseTaskFinish(input, context);
  }

  @Mutation(() => CaseTaskRefusePayload, {
    nullable: true,
    description: "Says that a department will not do a task, and why (拒绝协办).",
  })
  caseTaskRefuse(
    @Arg("input", () => CaseTaskRefuseInput, { description: "Why not." }) input: CaseTaskRefuseInput,
    @Ctx() context: ServiceContext,
  ): Promise<TaskPayload> {
    return caseTaskRefuse(input, context);
  }

  @Mutation(() => CaseTaskWithdrawPayload, {
    nullable: true,
    description: "Takes a task back that is not needed any more (撤回协办).",
  })
  caseTaskWithdraw(
    @Arg("input", () => CaseTaskWithdrawInput, { description: "Why." }) input: CaseTaskWithdrawInput,
    @Ctx() context: ServiceContext,
  ): Promise<TaskPayload> {
    return caseTaskWithdraw(input, context);
  }
}
