import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { teamChange, TeamChangeInput } from "../actions/team-change.js";
import { teamCreate, TeamCreateInput } from "../actions/team-create.js";
import { Team } from "../entities/team.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import type { OrganizationContext } from "../loaders/index.js";
import { TeamFilter, TeamOrder, teamWhere } from "../loaders/team-list.js";

const TeamConnection = connectionOf(Team, "Team");
const TeamCreatePayload = payloadOf("TeamCreatePayload", "team", Team);
const TeamChangePayload = payloadOf("TeamChangePayload", "team", Team);

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => Team, { nullable: true, description: "The team with this id, or null (团队)." })
  team(
    @Arg("id", () => ID, { description: "The team's id." }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Team | null> {
    return loaders.teamById.load(id);
  }

  @Query(() => TeamConnection, { nullable: true, description: "A list of teams (团队列表)." })
  teams(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => TeamFilter, { nullable: true, description: "Which teams." }) filter: TeamFilter | undefined,
    @Arg("orderBy", () => TeamOrder, { defaultValue: TeamOrder.NAME_ASC, description: "In which order." })
    orderBy: TeamOrder,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Team>> {
    return loaders.teams.all({ page, orderBy, where: teamWhere(filter) });
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project it works on (所属项目)." })
  project(@Root() { projectCode }: Team, @Ctx() { loaders }: OrganizationContext): Promise<Project | null> {
    return projectCode ? loaders.projectByCode.load(projectCode) : Promise.resolve(null);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who leads it (组长)." })
  leader(@Root() { leaderId }: Team, @Ctx() { loaders }: OrganizationContext): Promise<Employee | null> {
    return leaderId ? loaders.employeeById.load(leaderId) : Promise.resolve(null);
  }

  @Mutation(() => TeamCreatePayload, { nullable: true, description: "Enters a team. Administrators only (新建团队)." })
  teamCreate(
    @Arg("input", () => TeamCreateInput, { description: "The new team." }) input: TeamCreateInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"team", Team>> {
    return teamCreate(input, context);
  }

  @Mutation(() => TeamChangePayload, { nullable: true, description: "Changes a team. Administrators only (修改团队)." })
  teamChange(
    @Arg("input", () => TeamChangeInput, { description: "What is to be changed." }) input: TeamChangeInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"team", Team>> {
    return teamChange(input, context);
  }
}
