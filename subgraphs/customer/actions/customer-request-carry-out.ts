import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { mustSeeEverything } from "../../shared/privacy/carry-out.js";
import { RequestKind } from "../../shared/privacy/request-kind.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import { RequestState } from "../entities/request-state.js";
import type { CustomerContext } from "../loaders/index.js";
import { departmentsAsked } from "../rules/departments-asked.js";
import { requestStep } from "../rules/request-step.js";
import { forgetCustomers } from "./forget-customers.js";
import { linesOfRequest } from "./lines-of-request.js";
import { lockIdentity } from "./lock-identity.js";

/** Which request is completed. */
@InputType({ description: "Which request is completed." })
export class CustomerRequestCarryOutInput extends WriteInput {
  @IdOf("dsr")
  @Field(() => ID, { description: "The request (请求)." })
  requestId!: string;
}

/**
 * Does what the customer subgraph has to do for a request, once every other department gave its receipt: who somebody is goes last,
 * and stays where a department must keep what hangs on it. With this the request is done.
 */
export function customerRequestCarryOut(
  input: CustomerRequestCarryOutInput,
  context: CustomerContext,
): Promise<Payload<"request", DataSubjectRequest>> {
  mustSeeEverything(context.caller);
  return perform(context, "customerRequestCarryOut", input, {
    field: "request",
    work: (tx) => complete(tx, input.requestId, context),
    load: (id) => {
      forgetCustomers(context.loaders);
      return context.loaders.dataSubjectRequestById.clear(id).load(id);
    },
  });
}

async function complete(tx: EntityManager, id: string, context: CustomerContext): Promise<string> {
  await lockIdentity(tx); // before the request's row, as whoever accepts one does
  const request = await tx.findOne(DataSubjectRequest, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (request?.state === RequestState.DONE) return id;
  if (!request || !requestStep(request, "COMPLETE"))
    throw new Refusal(UserErrorCode.STATE, ["requestId"], "No such request is being carried out.");
  const missing = departmentsAsked.filter((name) => !(name in request.receiptsGiven));
  if (missing.length > 0)
    throw new Refusal(UserErrorCode.STATE, ["requestId"], `Receipts are missing of ${missing.join(", ")}.`);
  const doneAt = new Date();
  const { kind } = request;
  const own = {
    requestId: id,
    kind,
    carriedOutAt: doneAt,
    ...(await linesOfRequest(tx, request, context.caller.subject)),
  };
  const lines = Object.values(request.receiptsGiven).flatMap((receipt) => receipt.lines);
  const stillServed = kind === RequestKind.DELETION && lines.some(({ kept, keptUntil }) => kept > 0 && !keptUntil);
  const receiptsGiven = { ...request.receiptsGiven, customer: own };
  const done = { state: RequestState.DONE, doneAt, stillServed, receiptsGiven, version: () => "version + 1" };
  await tx.update(DataSubjectRequest, { id }, done);
  const told = { action: "customerRequestCarryOut", subjectHandle: request.customerHandle, entityId: id };
  await audit(tx, context, { ...told, detail: { kind } });
  return id;
}
