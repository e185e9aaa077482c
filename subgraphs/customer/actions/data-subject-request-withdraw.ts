import { InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import type { CustomerContext } from "../loaders/index.js";
import { performRequestStep } from "./perform-request-step.js";

/** Which request the person takes back. */
@InputType({ description: "Which request the person takes back." })
export class DataSubjectRequestWithdrawInput extends ChangeInput {}

/** Writes down that the person takes a request back: a restriction ends with it. */
export function dataSubjectRequestWithdraw(
  input: DataSubjectRequestWithdrawInput,
  context: CustomerContext,
): Promise<Payload<"request", DataSubjectRequest>> {
  const values = () => Promise.resolve({});
  return performRequestStep(context, input, { mutation: "dataSubjectRequestWithdraw", step: "WITHDRAW", values });
}
