import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { Remedy } from "../entities/remedy.js";
import { Survey } from "../entities/survey.js";
import { SurveyAnswer } from "../entities/survey-answer.js";
import { SurveyState } from "../entities/survey-state.js";
import { SurveyTemplate } from "../entities/survey-template.js";
import type { ServiceContext } from "../loaders/index.js";
import { SurveyListArgs, surveyPage } from "../loaders/survey-list.js";
import { employeeOf } from "./employee-of.js";

const SurveyConnection = connectionOf(Survey, "Survey");
const SurveyTemplateConnection = connectionOf(SurveyTemplate, "SurveyTemplate");

/** What can be asked of surveys. */
@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => Survey, { nullable: true, description: "The survey with this id, or null (满意度调查)." })
  survey(
    @Arg("id", () => ID, { description: "The survey's id." }) id: string,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Survey | null> {
    return loaders.surveyById.load(id);
  }

  @Query(() => SurveyConnection, { nullable: true, description: "The surveys of the caller's projects (调查列表)." })
  surveys(
    @Args(() => SurveyListArgs) args: SurveyListArgs,
    @Asked(() => Survey) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Survey>> {
    return loaders.surveys.all({ ...surveyPage(args), only });
  }

  @Query(() => SurveyTemplateConnection, {
    nullable: true,
    description: "The instruments in all versions, newest first (问卷模板列表).",
  })
  surveyTemplates(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<SurveyTemplate>> {
    return loaders.surveyTemplates.all({ page, orderBy: "PUBLISHED_DESC" });
  }

  @FieldResolver(() => SurveyState, { description: "How far it has come at this moment (调查状态)." })
  state(@Root() survey: Survey): SurveyState {
    return survey.stateAt(new Date());
  }

  @FieldResolver(() => SurveyTemplate, { nullable: true, description: "What it asks (问卷模板)." })
  template(
    @Root("templateId") templateId: Survey["templateId"],
    @Ctx() { loaders }: ServiceContext,
  ): Promise<SurveyTemplate | null> {
    return loaders.surveyTemplateById.load(templateId);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case that it follows (工单)." })
  async case(@Root("caseId") caseId: Survey["caseId"], @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return caseId === null ? null : loaders.caseById.load(caseId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root("projectCode") projectCode: Survey["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The customer who is asked (客户)." })
  customer(@Root("customerHandle") customerHandle: Survey["customerHandle"]): Pick<Customer, "handle"> | null {
    return customerHandle === null ? null : { handle: customerHandle };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Whose work it is about (被评价员工)." })
  employee(@Root("employeeId") employeeId: Survey["employeeId"]): Employee | null {
    return employeeId === null ? null : { id: employeeId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Which of our own people is asked (受访员工)." })
  respondent(@Root("respondent") respondent: Survey["respondent"]): Employee | null {
    return respondent === null ? null : employeeOf(respondent);
  }

  @FieldResolver(() => [SurveyAnswer], { description: "What was answered, a question each (答案)." })
  answers(@Root("id") id: Survey["id"], @Ctx() { loaders }: ServiceContext): Promise<SurveyAnswer[]> {
    return loaders.answersBySurvey.load(id);
  }

  @FieldResolver(() => Remedy, { nullable: true, description: "What must be put right after it (补救措施)." })
  async remedy(@Root("id") id: Survey["id"], @Ctx() { loaders }: ServiceContext): Promise<Remedy | null> {
    return (await loaders.remediesBySurvey.load(id))[0] ?? null;
  }
}
