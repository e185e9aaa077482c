import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { change, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import type { IdentityOutcome } from "../entities/identity-outcome.js";
import type { CustomerContext, Loaders } from "../loaders/index.js";
import { DecisionInput, performDecision } from "./perform-decision.js";
import { resolveRegistrations } from "./resolve-registrations.js";

/** Which decision is taken back. */
@InputType({ description: "Which decision is taken back." })
export class IdentityDecisionUndoInput extends DecisionInput {
  @Field(() => ID, { description: "The decision's id." })
  id!: string;

  @Field(() => Int, { description: "The version that the caller read; a later one refuses the change (版本)." })
  version!: number;
}

/** Takes a decision back: the evidence, and the decisions that are left, say again who is who. For whoever looks after the data. */
export function identityDecisionUndo(
  input: IdentityDecisionUndoInput,
  context: CustomerContext,
): Promise<Payload<"outcome", IdentityOutcome>> {
  return performDecision(context, "identityDecisionUndo", input, (tx, loaders) =>
    undo(tx, input, { loaders, actor: context.caller.subject }),
  );
}

async function undo(
  tx: EntityManager,
  { id, version }: IdentityDecisionUndoInput,
  { loaders, actor }: { loaders: Loaders; actor: string },
): Promise<string> {
  const decision = await loaders.identityDecisionById.load(id);
  if (!decision) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such decision.");
  if (decision.undoneAt) throw new Refusal(UserErrorCode.STATE, ["id"], "It has been taken back already.");
  await change(tx, IdentityDecision, { id, version }, { undoneBy: actor, undoneAt: await now(tx) });
  const open = sql`state = 'OPEN', decision_id = null, version = version + 1`;
  await read(tx, sql`update review_pair set ${open} where decision_id = ${id}`);
  const revisited = [...decision.leftIds, ...decision.rightIds];
  const cause = { cause: "UNDONE", actor, decisionId: id, alone: true } as const;
  await resolveRegistrations(tx, { added: [], changed: [], revisited }, cause);
  return id;
}

/** By the database's clock, which says as well when everybody was read for matching. */
async function now(tx: EntityManager): Promise<Date> {
  const [row] = await read<{ now: Date }>(tx, sql`select clock_timestamp() as now`);
  return row?.now ?? new Date();
}
