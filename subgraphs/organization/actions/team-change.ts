import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput, change, given, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { Employee } from "../entities/employee.js";
import { Team } from "../entities/team.js";
import type { OrganizationContext } from "../loaders/index.js";

/** What of a team is to be changed. */
@InputType({ description: "What of a team is to be changed; what is left out stays." })
export class TeamChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(80)
  @Field(() => String, { nullable: true, description: "Its name, 1 to 80 characters (团队名称)." })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: "Who leads it (组长)." })
  leaderId?: string | null;
}

/** Changes a team. Administrators only. */
export function teamChange(input: TeamChangeInput, context: OrganizationContext): Promise<Payload<"team", Team>> {
  return perform(context, "teamChange", input, {
    field: "team",
    work: (tx) => alter(tx, input),
    load: (id) => context.loaders.teamById.clear(id).load(id),
  });
}

async function alter(
  tx: EntityManager,
  { idempotencyKey: _, id, version, ...values }: TeamChangeInput,
): Promise<string> {
  if (!(await tx.existsBy(Team, { id }))) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such team.");
  if (values.leaderId != null && !(await tx.existsBy(Employee, { id: values.leaderId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["leaderId"], "There is no such employee.");
  await change(tx, Team, { id, version }, given(values));
  return id;
}
