import { Matches, MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { type Payload, perform, WriteInput } from "../../shared/write.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import type { IdentityOutcome, ResultingCustomer } from "../entities/identity-outcome.js";
import { createLoaders, type CustomerContext, type Loaders } from "../loaders/index.js";
import { forgetCustomers } from "./forget-customers.js";
import { lockIdentity } from "./lock-identity.js";
import { outcomeOf } from "./outcome-of.js";

/** What every decision about who is who carries. */
@InputType({ description: "What every decision about who is who carries." })
export abstract class DecisionInput extends WriteInput {
  @Matches(/\S/, { message: "A decision needs a reason, and none came." })
  @MaxLength(500, { message: "$property has at most $constraint1 characters." })
  @Field(() => String, { description: "Why, for whoever reads the history (理由)." })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Only show what would come of it, by doing it and taking it back (试运行).",
  })
  dryRun!: boolean;
}

/** Carries the outcome of a rehearsal out of the transaction, which is rolled back. */
class Rehearsed extends Error {
  constructor(readonly customers: ResultingCustomer[]) {
    super("It was only rehearsed.");
  }
}

/**
 * Carries out a decision about who is who, alone: nobody else changes who is who meanwhile. A rehearsal does the same and takes it back.
 * @param work stores the decision and what follows from it; reads with loaders of its transaction, so as they are under the lock, and never
 * waits for another connection; returns the decision's id
 */
export async function performDecision(
  context: CustomerContext,
  mutation: string,
  input: DecisionInput,
  work: (tx: EntityManager, loaders: Loaders) => Promise<string>,
): Promise<Payload<"outcome", IdentityOutcome>> {
  try {
    return await perform(context, mutation, input, {
      field: "outcome",
      work: async (tx) => {
        await lockIdentity(tx);
        const id = await work(tx, createLoaders(tx, context.caller));
        if (input.dryRun) throw new Rehearsed((await outcomeFor(tx, id, context.caller)).customers);
        return id;
      },
      load: (id) => {
        forgetCustomers(context.loaders);
        return outcomeFor(context.manager, id, context.caller);
      },
    });
  } catch (error) {
    if (error instanceof Rehearsed) return { outcome: { decision: null, customers: error.customers }, userErrors: [] };
    throw error;
  }
}

async function outcomeFor(manager: EntityManager, id: string, caller: Caller): Promise<IdentityOutcome> {
  const decision = await manager.findOneOrFail(IdentityDecision, { where: { id } });
  return { decision, customers: await outcomeOf(manager, [...decision.leftIds, ...decision.rightIds], caller) };
}
