import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseAcknowledge, CaseAcknowledgeInput } from "../actions/case-acknowledge.js";
import { caseCancel, CaseCancelInput } from "../actions/case-cancel.js";
import { caseChange, CaseChangeInput } from "../actions/case-change.js";
import { caseClose, CaseCloseInput } from "../actions/case-close.js";
import { caseHandOff, CaseHandOffInput } from "../actions/case-hand-off.js";
import { caseNote, CaseNoteInput } from "../actions/case-note.js";
import { caseOpen, CaseOpenInput } from "../actions/case-open.js";
import { caseProgress, CaseProgressInput } from "../actions/case-progress.js";
import { caseReopen, CaseReopenInput } from "../actions/case-reopen.js";
import { caseResolve, CaseResolveInput } from "../actions/case-resolve.js";
import { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseOpenPayload = payloadOf("CaseOpenPayload", "case", Case);
const CaseAcknowledgePayload = payloadOf("CaseAcknowledgePayload", "case", Case);
const CaseHandOffPayload = payloadOf("CaseHandOffPayload", "case", Case);
const CaseNotePayload = payloadOf("CaseNotePayload", "case", Case);
const CaseProgressPayload = payloadOf("CaseProgressPayload", "case", Case);
const CaseResolvePayload = payloadOf("CaseResolvePayload", "case", Case);
const CaseClosePayload = payloadOf("CaseClosePayload", "case", Case);
const CaseReopenPayload = payloadOf("CaseReopenPayload", "case", Case);
const CaseCancelPayload = payloadOf("CaseCancelPayload", "case", Case);
const CaseChangePayload = payloadOf("CaseChangePayload", "case", Case);

/** What can be done with a case. */
@Resolver(() => Case)
export class CaseMutations {
  @Mutation(() => CaseOpenPayload, {
    nullable: true,
    description: "Writes a case down: one entry for every way that it may come in (登记工单).",
  })
  caseOpen(
    @Arg("input", () => CaseOpenInput, { description: "The new case." }) input: CaseOpenInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseOpen(input, context);
  }

  @Mutation(() => CaseAcknowledgePayload, {
    nullable: true,
    description: "Takes a case on: its owner has seen it (受理工单).",
  })
  caseAcknowledge(
    @Arg("input", () => CaseAcknowledgeInput, { description: "The case that is taken on." })
    input: CaseAcknowledgeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseAcknowledge(input, context);
  }

  @Mutation(() => CaseHandOffPayload, {
    nullable: true,
    description: "Gives a case into other hands; to another department, customer service alone does (转派工单).",
  })
  caseHandOff(
    @Arg("input", () => CaseHandOffInput, { description: "Into whose hands it goes, and why." })
    input: CaseHandOffInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseHandOff(input, context);
  }

  @Mutation(() => CaseNotePayload, { nullable: true, description: "Adds a note to a case's log (添加备注)." })
  caseNote(
    @Arg("input", () => CaseNoteInput, { description: "The note." }) input: CaseNoteInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseNote(input, context);
  }

  @Mutation(() => CaseProgressPayload, {
    nullable: true,
    description: "Says how far the work on a case has come; the first word begins it (更新进展).",
  })
  caseProgress(
    @Arg("input", () => CaseProgressInput, { description: "How far the work has come." }) input: CaseProgressInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseProgress(input, context);
  }

  @Mutation(() => CaseResolvePayload, {
    nullable: true,
    description: "Says how a case was put right or answered (解决工单).",
  })
  caseResolve(
    @Arg("input", () => CaseResolveInput, { description: "How it was resolved." }) input: CaseResolveInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseResolve(input, context);
  }

  @Mutation(() => CaseClosePayload, { nullable: true, description: "Ends a resolved case (关闭工单)." })
  caseClose(
    @Arg("input", () => CaseCloseInput, { description: "The case that is ended." }) input: CaseCloseInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseClose(input, context);
  }

  @Mutation(() => CaseReopenPayload, {
    nullable: true,
    description: "Takes a resolved or closed case up again (重新打开工单).",
  })
  caseReopen(
    @Arg("input", () => CaseReopenInput, { description: "The case that is taken up again." }) input: CaseReopenInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseReopen(input, context);
  }

  @Mutation(() => CaseCancelPayload, {
    nullable: true,
    description: "Calls a case off that was withdrawn or opened by mistake (撤销工单).",
  })
  caseCancel(
    @Arg("input", () => CaseCancelInput, { description: "The case that is called off." }) input: CaseCancelInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseCancel(input, context);
  }

  @Mutation(() => CaseChangePayload, {
    nullable: true,
    description: "Changes what is written about a case (修改工单).",
  })
  caseChange(
    @Arg("input", () => CaseChangeInput, { description: "What is to be written otherwise." }) input: CaseChangeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseChange(input, context);
  }
}
