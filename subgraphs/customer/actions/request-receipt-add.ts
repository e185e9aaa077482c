import { ArrayMaxSize, IsIn } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { mustSeeEverything } from "../../shared/privacy/carry-out.js";
import { ReceiptLineInput } from "../../shared/privacy/receipt-line.js";
import { DateTime } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import { RequestState } from "../entities/request-state.js";
import type { CustomerContext } from "../loaders/index.js";
import { departmentsAsked } from "../rules/departments-asked.js";

/** A department's receipt. */
@InputType({ description: "What a department did for a request." })
export class RequestReceiptAddInput extends WriteInput {
  @IdOf("dsr")
  @Field(() => ID, { description: "The request (请求)." })
  requestId!: string;

  @IsIn(departmentsAsked, { message: `department must be one of ${departmentsAsked.join(", ")}, and was "$value".` })
  @Field(() => String, { description: "The department, by its subgraph's name (部门)." })
  department!: string;

  @Field(() => DateTime, { description: "When it was done (完成时间)." })
  carriedOutAt!: Date;

  @Field(() => [ReceiptLineInput], { description: "What was found, and what became of it (明细)." })
  lines!: ReceiptLineInput[];

  @ArrayMaxSize(1_000, { message: "A person has at most 1,000 handles here." })
  @Field(() => [ID], { description: "The handles on which rows are kept (留存的客户标识)." })
  keptHandles!: string[];
}

/** Keeps what a department says that it did for a request; the first receipt of each is the one that counts. */
export function requestReceiptAdd(
  input: RequestReceiptAddInput,
  context: CustomerContext,
): Promise<Payload<"request", DataSubjectRequest>> {
  mustSeeEverything(context.caller);
  const { dataSubjectRequestById } = context.loaders;
  return perform(context, "requestReceiptAdd", input, {
    field: "request",
    work: (tx) => add(tx, input, context),
    load: (id) => dataSubjectRequestById.clear(id).load(id),
  });
}

async function add(
  tx: EntityManager,
  { requestId, department, carriedOutAt, lines, keptHandles }: RequestReceiptAddInput,
  context: CustomerContext,
): Promise<string> {
  const request = await tx.findOne(DataSubjectRequest, {
    where: { id: requestId },
    lock: { mode: "pessimistic_write" },
  });
  if (request?.state !== RequestState.ACCEPTED)
    throw new Refusal(UserErrorCode.STATE, ["requestId"], "No such request is being carried out.");
  if (department in request.receiptsGiven) return requestId;
  const receipt = { requestId, kind: request.kind, carriedOutAt, lines, keptHandles };
  const receiptsGiven = { ...request.receiptsGiven, [department]: receipt };
  await tx.update(DataSubjectRequest, { id: requestId }, { receiptsGiven });
  await audit(tx, context, { action: "requestReceiptAdd", entityId: requestId, detail: { department } });
  return requestId;
}
