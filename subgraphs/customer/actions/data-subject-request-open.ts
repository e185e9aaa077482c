import { ArrayUnique } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { RequestKind } from "../../shared/privacy/request-kind.js";
import { chinaDay, newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { StatementWay } from "../entities/consent.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import { GoldenField } from "../entities/golden-field.js";
import { Purpose } from "../entities/purpose.js";
import { RequestState } from "../entities/request-state.js";
import type { CustomerContext } from "../loaders/index.js";
import { requestDueOn } from "../rules/request-due-on.js";
import { holdCustomer } from "./hold-customer.js";
import { registrationIdsOf } from "./registration-ids-of.js";

/** What a person asks of the own data. */
@InputType({ description: "What a person asks of the own data." })
export class DataSubjectRequestOpenInput extends WriteInput {
  @IdOf("cus", "reg")
  @Field(() => ID, { description: "Any id under which the person was ever known (客户)." })
  customerId!: string;

  @Field(() => RequestKind, { description: "What is asked (请求类型)." })
  kind!: RequestKind;

  @Field(() => StatementWay, { description: "How the person asked (提出方式)." })
  through!: StatementWay;

  @ArrayUnique({ message: "Each field is named once." })
  @Field(() => [GoldenField], { defaultValue: [], description: "Of a correction: what is wrong (更正字段)." })
  fields!: GoldenField[];

  @ArrayUnique({ message: "Each purpose is named once." })
  @Field(() => [Purpose], {
    defaultValue: [],
    description: "Of a restriction: what the data is not to be used for; none for all (限制目的).",
  })
  purposes!: Purpose[];
}

/** Writes down what a person asks. A restriction and a deletion stop the use of the data from this commit on. PIPL article 50. */
export function dataSubjectRequestOpen(
  input: DataSubjectRequestOpenInput,
  context: CustomerContext,
): Promise<Payload<"request", DataSubjectRequest>> {
  return perform(context, "dataSubjectRequestOpen", input, {
    field: "request",
    work: (tx) => open(tx, input, context),
    load: (id) => {
      context.loaders.contactStandingByCustomer.clearAll();
      return context.loaders.dataSubjectRequestById.load(id);
    },
  });
}

async function open(
  tx: EntityManager,
  { customerId, kind, through, fields, purposes }: DataSubjectRequestOpenInput,
  context: CustomerContext,
): Promise<string> {
  if ((kind === RequestKind.CORRECTION) !== fields.length > 0)
    throw new Refusal(UserErrorCode.INVALID, ["fields"], "A correction names what is wrong, and nothing else does.");
  if (kind !== RequestKind.RESTRICTION && purposes.length > 0)
    throw new Refusal(UserErrorCode.INVALID, ["purposes"], "Only a restriction names purposes.");
  const customer = await holdCustomer(tx, customerId, { caller: context.caller, field: "customerId" });
  const [id, receivedAt] = [newId("dsr"), new Date()];
  await tx.insert(DataSubjectRequest, {
    ...{ id, customerHandle: customer.foundingHandle, registrationIds: await registrationIdsOf(tx, customer.id) },
    ...{ frozenHandles: [], kind, fields, purposes, through, state: RequestState.RECEIVED, receivedAt },
    ...{ dueOn: requestDueOn(chinaDay(receivedAt)), recordedBy: context.caller.subject },
  });
  const told = { action: "dataSubjectRequestOpen", subjectHandle: customer.foundingHandle, entityId: id };
  await audit(tx, context, { ...told, detail: { kind, through, purposes, fields } });
  return id;
}
