import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { change, type ChangeInput, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import { RequestState } from "../entities/request-state.js";
import type { CustomerContext } from "../loaders/index.js";
import { requestStep, type RequestStep } from "../rules/request-step.js";

/** A step, and what it writes down besides the new state. */
interface Taken {
  readonly mutation: string;
  readonly step: RequestStep;
  readonly values: (tx: EntityManager, request: DataSubjectRequest) => Promise<Partial<DataSubjectRequest>>;
}

/** Takes a step with a request that the caller sees, in a transaction with its audit entry. */
export function performRequestStep(
  context: CustomerContext,
  input: ChangeInput,
  { mutation, step, values }: Taken,
): Promise<Payload<"request", DataSubjectRequest>> {
  const { dataSubjectRequestById, contactStandingByCustomer } = context.loaders;
  const work = async (tx: EntityManager): Promise<string> => {
    const request = await dataSubjectRequestById.load(input.id);
    if (!request) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such request.");
    const next = requestStep(request, step);
    if (!next) throw new Refusal(UserErrorCode.STATE, ["id"], `A ${request.kind} that is ${request.state} stays so.`);
    await change(tx, DataSubjectRequest, input, { ...(await values(tx, request)), state: RequestState[next] });
    const told = { action: mutation, subjectHandle: request.customerHandle, entityId: request.id };
    await audit(tx, context, { ...told, detail: { kind: request.kind } });
    return request.id;
  };
  return perform(context, mutation, input, {
    field: "request",
    work,
    load: (id) => {
      contactStandingByCustomer.clearAll();
      return dataSubjectRequestById.clear(id).load(id);
    },
  });
}
