import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { Team, TeamKind } from "../entities/team.js";
import type { OrganizationContext } from "../loaders/index.js";

/** A new team. */
@InputType({ description: "A new team." })
export class TeamCreateInput extends WriteInput {
  @Field(() => TeamKind, { description: "What it does (团队类别)." })
  kind!: TeamKind;

  @TextOf(80)
  @Field(() => String, { description: "Its name, 1 to 80 characters (团队名称)." })
  name!: string;

  @Field(() => String, { description: "The project it works on (项目代码)." })
  projectCode!: string;

  @Field(() => ID, { nullable: true, description: "Who leads it (组长)." })
  leaderId?: string | null;
}

/** Enters a team. Administrators only. */
export function teamCreate(input: TeamCreateInput, context: OrganizationContext): Promise<Payload<"team", Team>> {
  return perform(context, "teamCreate", input, {
    field: "team",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.teamById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: TeamCreateInput): Promise<string> {
  if (!(await tx.existsBy(Project, { code: values.projectCode })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["projectCode"], `There is no project ${values.projectCode}.`);
  if (values.leaderId != null && !(await tx.existsBy(Employee, { id: values.leaderId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["leaderId"], "There is no such employee.");

  const id = newId("tea");
  await tx.insert(Team, { id, ...values });
  return id;
}
