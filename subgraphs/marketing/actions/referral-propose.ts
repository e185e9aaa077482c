import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { unlessTaken } from "../../shared/rows/unless-taken.js";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Referral } from "../entities/referral.js";
import { ReferralState } from "../entities/referral-state.js";
import type { MarketingContext } from "../loaders/index.js";
import { referralMayBeProposed } from "../rules/referral-may-be-proposed.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";

/** That one customer sent us another. */
@InputType({ description: "That one customer sent us another." })
export class ReferralProposeInput extends WriteInput {
  @IdOf("reg", "cus")
  @Field(() => ID, { description: "Who sent, by the customer's id or that of a registration (推荐人)." })
  referrerHandle!: string;

  @IdOf("reg", "cus")
  @Field(() => ID, { description: "Who was sent, by the customer's id or that of a registration (被推荐人)." })
  refereeHandle!: string;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that they were sent to, as in DL-01 (项目代码)." })
  projectCode!: string;
}

/** Writes down who sent whom. Who sends need not have bought; nobody sends themselves, and none go in a circle. Requirements 000-07, 000-09. */
export function referralPropose(
  input: ReferralProposeInput,
  context: MarketingContext,
): Promise<Payload<"referral", Referral>> {
  mustWorkFor(context.caller, input.projectCode);
  return perform(context, "referralPropose", input, {
    field: "referral",
    work: (tx) => propose(tx, input),
    load: (id) => context.loaders.referralById.clear(id).load(id),
  });
}

async function propose(tx: EntityManager, input: ReferralProposeInput): Promise<string> {
  const { referrerHandle, refereeHandle, projectCode } = input;
  const wrong = referralMayBeProposed(input, await closesCircle(tx, input));
  if (wrong) throw new Refusal(UserErrorCode.INVALID, [wrong.field], wrong.message);
  const id = newId("rfl");
  const state = ReferralState.PROPOSED;
  const row = { id, referrerHandle, refereeHandle, projectCode, state, createdAt: new Date() };
  await unlessTaken(tx.insert(Referral, row), {
    referral_one_a_pair: { field: "refereeHandle", message: `${referrerHandle} named ${refereeHandle} already.` },
  });
  return id;
}

/**
 * Whether the referee stands somewhere above the referrer, in whichever project. One at a time looks and writes, since
 * two halves of a circle could otherwise be written at once.
 */
async function closesCircle(
  tx: EntityManager,
  { referrerHandle, refereeHandle }: ReferralProposeInput,
): Promise<boolean> {
  await tx.query("select pg_advisory_xact_lock(hashtext('referral-circle'))");
  const [row] = await tx.query<{ found: boolean }[]>(
    `with recursive above(handle) as (
       select $1::text union
       select r.referrer_handle from above join referral r on r.referee_handle = above.handle where r.state <> 'REJECTED')
     select exists (select from above where handle = $2) as found`,
    [referrerHandle, refereeHandle],
  );
  return row?.found ?? false;
}
