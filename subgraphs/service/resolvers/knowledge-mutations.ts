import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseCite, CaseCiteInput } from "../actions/case-cite.js";
import { knowledgeChange, KnowledgeChangeInput } from "../actions/knowledge-change.js";
import { knowledgePublish, KnowledgePublishInput } from "../actions/knowledge-publish.js";
import { knowledgeReturn, KnowledgeReturnInput } from "../actions/knowledge-return.js";
import { knowledgeRevise, KnowledgeReviseInput } from "../actions/knowledge-revise.js";
import { knowledgeSubmit, KnowledgeSubmitInput } from "../actions/knowledge-submit.js";
import { knowledgeWithdraw, KnowledgeWithdrawInput } from "../actions/knowledge-withdraw.js";
import { knowledgeWrite, KnowledgeWriteInput } from "../actions/knowledge-write.js";
import type { KnowledgePayload } from "../actions/perform-on-knowledge.js";
import { CaseCitation } from "../entities/case-citation.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";

const KnowledgeWritePayload = payloadOf("KnowledgeWritePayload", "knowledgeVersion", KnowledgeVersion);
const KnowledgeRevisePayload = payloadOf("KnowledgeRevisePayload", "knowledgeVersion", KnowledgeVersion);
const KnowledgeChangePayload = payloadOf("KnowledgeChangePayload", "knowledgeVersion", KnowledgeVersion);
const KnowledgeSubmitPayload = payloadOf("KnowledgeSubmitPayload", "knowledgeVersion", KnowledgeVersion);
const KnowledgeReturnPayload = payloadOf("KnowledgeReturnPayload", "knowledgeVersion", KnowledgeVersion);
const KnowledgePublishPayload = payloadOf("KnowledgePublishPayload", "knowledgeVersion", KnowledgeVersion);
const KnowledgeWithdrawPayload = payloadOf("KnowledgeWithdrawPayload", "knowledgeVersion", KnowledgeVersion);
const CaseCitePayload = payloadOf("CaseCitePayload", "citation", CaseCitation);

/** What can be done with the knowledge base. */
@Resolver(() => KnowledgeVersion)
export class KnowledgeMutations {
  @Mutation(() => KnowledgeWritePayload, {
    nullable: true,
    description: "Begins an article with its first draft (新建知识).",
  })
  knowledgeWrite(
    @Arg("input", () => KnowledgeWriteInput, { description: "The article and its first draft." })
    input: KnowledgeWriteInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgeWrite(input, context);
  }

  @Mutation(() => KnowledgeRevisePayload, {
    nullable: true,
    description: "Begins the next version of an article; until it is published, the last one holds (修订知识).",
  })
  knowledgeRevise(
    @Arg("input", () => KnowledgeReviseInput, { description: "The next version." }) input: KnowledgeReviseInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgeRevise(input, context);
  }

  @Mutation(() => KnowledgeChangePayload, { nullable: true, description: "Writes a draft otherwise (修改草稿)." })
  knowledgeChange(
    @Arg("input", () => KnowledgeChangeInput, { description: "What is to be written otherwise." })
    input: KnowledgeChangeInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgeChange(input, context);
  }

  @Mutation(() => KnowledgeSubmitPayload, { nullable: true, description: "Gives a draft to be reviewed (提交审核)." })
  knowledgeSubmit(
    @Arg("input", () => KnowledgeSubmitInput, { description: "The draft." }) input: KnowledgeSubmitInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgeSubmit(input, context);
  }

  @Mutation(() => KnowledgeReturnPayload, {
    nullable: true,
    description: "Gives a version back to its author, who writes it otherwise (退回修改).",
  })
  knowledgeReturn(
    @Arg("input", () => KnowledgeReturnInput, { description: "The version, and what is wrong." })
    input: KnowledgeReturnInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgeReturn(input, context);
  }

  @Mutation(() => KnowledgePublishPayload, {
    nullable: true,
    description: "Makes a version what we say, in place of the last one; never its author does (发布知识).",
  })
  knowledgePublish(
    @Arg("input", () => KnowledgePublishInput, { description: "The version." }) input: KnowledgePublishInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgePublish(input, context);
  }

  @Mutation(() => KnowledgeWithdrawPayload, {
    nullable: true,
    description: "Takes a version back, published or not (撤回知识).",
  })
  knowledgeWithdraw(
    @Arg("input", () => KnowledgeWithdrawInput, { description: "The version, and why." }) input: KnowledgeWithdrawInput,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgePayload> {
    return knowledgeWithdraw(input, context);
  }

  @Mutation(() => CaseCitePayload, {
    nullable: true,
    description: "Answers a case with an article in the version that holds, and counts its use (引用知识).",
  })
  caseCite(
    @Arg("input", () => CaseCiteInput, { description: "The case, and the version." }) input: CaseCiteInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"citation", CaseCitation>> {
    return caseCite(input, context);
  }
}
