import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { projectChange, ProjectChangeInput } from "../actions/project-change.js";
import { projectCreate, ProjectCreateInput } from "../actions/project-create.js";
import { City } from "../entities/city.js";
import { LegalEntity } from "../entities/legal-entity.js";
import { Project } from "../entities/project.js";
import { Team } from "../entities/team.js";
import type { OrganizationContext } from "../loaders/index.js";
import { ProjectFilter, ProjectOrder, projectWhere } from "../loaders/project-list.js";

const ProjectConnection = connectionOf(Project, "Project");
const ProjectCreatePayload = payloadOf("ProjectCreatePayload", "project", Project);
const ProjectChangePayload = payloadOf("ProjectChangePayload", "project", Project);

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: "The project with this id, or null (楼盘)." })
  project(
    @Arg("id", () => ID, { description: "The project's id." }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Project | null> {
    return loaders.projectById.load(id);
  }

  @Query(() => Project, { nullable: true, description: "The project with this code, or null (楼盘)." })
  projectByCode(
    @Arg("code", () => String, { description: "The project's code, as in DL-01." }) code: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Project | null> {
    return loaders.projectByCode.load(code);
  }

  @Query(() => ProjectConnection, { nullable: true, description: "The projects of the group (楼盘列表)." })
  projects(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ProjectFilter, { nullable: true, description: "Which projects." })
    filter: ProjectFilter | undefined,
    @Arg("orderBy", () => ProjectOrder, { defaultValue: ProjectOrder.CODE_ASC, description: "In which order." })
    orderBy: ProjectOrder,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Project>> {
    return loaders.projects.all({ page, orderBy, where: projectWhere(filter) });
  }

  @FieldResolver(() => City, { description: "The city that it lies in (所在城市)." })
  city(@Root() { cityId }: Project, @Ctx() { loaders }: OrganizationContext): Promise<City | null> {
    return loaders.cityById.load(cityId);
  }

  @FieldResolver(() => LegalEntity, { description: "The company that builds it (开发主体)." })
  legalEntity(
    @Root() { legalEntityId }: Project,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<LegalEntity | null> {
    return loaders.legalEntityById.load(legalEntityId);
  }

  @FieldResolver(() => [Team], { description: "The teams that work on it (项目团队)." })
  teams(@Root() { code }: Project, @Ctx() { loaders }: OrganizationContext): Promise<Team[]> {
    return loaders.teamsByProject.load(code);
  }

  @Mutation(() => ProjectCreatePayload, {
    nullable: true,
    description: "Opens a project. Administrators only (新建楼盘).",
  })
  projectCreate(
    @Arg("input", () => ProjectCreateInput, { description: "The new project." }) input: ProjectCreateInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"project", Project>> {
    return projectCreate(input, context);
  }

  @Mutation(() => ProjectChangePayload, {
    nullable: true,
    description: "Changes a project. Administrators only (修改楼盘).",
  })
  projectChange(
    @Arg("input", () => ProjectChangeInput, { description: "What is to be changed." }) input: ProjectChangeInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"project", Project>> {
    return projectChange(input, context);
  }
}
