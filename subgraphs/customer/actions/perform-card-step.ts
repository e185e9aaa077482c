import {
  change,
  type ChangeInput,
  mustWorkFor,
  type Payload,
  perform,
  Refusal,
  UserErrorCode,
} from "../../shared/write.js";
import { IdCard, IdCardState } from "../entities/id-card.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import { type IdCardStep, idCardStep } from "../rules/id-card-step.js";
import { forgetCustomers } from "./forget-customers.js";
import { holdCustomer } from "./hold-customer.js";

/** A step in a card's life, and what it writes down. */
interface Step {
  readonly mutation: string;
  readonly step: IdCardStep;
  readonly values: Partial<IdCard>;
}

/** Takes a step with a card of one of the caller's projects; one that was taken already changes nothing. */
export function performCardStep(
  context: CustomerContext,
  input: ChangeInput,
  { mutation, step, values }: Step,
): Promise<Payload<"idCard", IdCard>> {
  const { loaders, caller } = context;
  return perform(context, mutation, input, {
    field: "idCard",
    work: async (tx) => {
      const seen = await createLoaders(tx, caller).idCardById.load(input.id);
      if (!seen) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such card.");
      mustWorkFor(caller, seen.projectCode);
      await holdCustomer(tx, seen.customerHandle, { caller, field: "id" });
      const card = await tx.findOne(IdCard, { where: { id: input.id }, lock: { mode: "pessimistic_write" } });
      const state = idCardStep(card?.state ?? seen.state, step);
      const next = state && IdCardState[state];
      if (!next) throw new Refusal(UserErrorCode.STATE, ["id"], refusalOf(card?.state ?? seen.state, step));
      if (next !== card?.state) await change(tx, IdCard, input, { ...values, state: next });
      return input.id;
    },
    load: (id) => {
      forgetCustomers(loaders);
      return loaders.idCardById.load(id);
    },
  });
}

function refusalOf(state: string, step: IdCardStep): string {
  if (state === "REDIRECT") return "This card gave way to another one of the same person: take that one.";
  return `A card that is ${state} cannot be made ${{ ACTIVATE: "ACTIVE", SUSPEND: "SUSPENDED", VOID: "VOID" }[step]}.`;
}
