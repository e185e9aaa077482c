import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { all, sql } from "../../shared/loaders.js";
import { CaseDepartment } from "../entities/case-department.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { SatisfactionFigures } from "../entities/satisfaction-figures.js";
import { SatisfactionReport } from "../entities/satisfaction-report.js";
import type { ServiceContext } from "../loaders/index.js";
import { satisfactionFigures } from "../loaders/satisfaction-figures.js";
import { surveysSeenBy } from "../loaders/seen-by.js";
import { SurveyFilter, surveyWhere } from "../loaders/survey-list.js";
import { employeeOf } from "./employee-of.js";

const SatisfactionReportConnection = connectionOf(SatisfactionReport, "SatisfactionReport");

/** How satisfied people are now, and how satisfied they were when it was reported. */
@Resolver(() => SatisfactionReport)
export class SatisfactionReportResolver {
  @Query(() => SatisfactionFigures, {
    nullable: true,
    description:
      "How satisfied people are, of the surveys of the caller's projects that the filter lets through (满意度统计).",
  })
  satisfaction(
    @Arg("filter", () => SurveyFilter, { nullable: true, description: "Which surveys." }) filter: SurveyFilter | null,
    @Ctx() { manager, caller }: ServiceContext,
  ): Promise<SatisfactionFigures> {
    return satisfactionFigures(manager, all(surveysSeenBy(caller), surveyWhere(filter)));
  }

  @Query(() => SatisfactionReportConnection, {
    nullable: true,
    description: "The reports of the caller's projects, the last time first (满意度报告列表).",
  })
  satisfactionReports(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("projectCode", () => String, { nullable: true, description: "Only about this project (项目代码)." })
    projectCode: string | null,
    @Arg("department", () => CaseDepartment, { nullable: true, description: "Only about this department (部门)." })
    department: CaseDepartment | null,
    @Arg("received", () => Boolean, { nullable: true, description: "Only those that were noted, or not (是否已签收)." })
    received: boolean | null,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<SatisfactionReport>> {
    const where = all(
      projectCode != null && sql`t.project_code = ${projectCode}`,
      department && sql`t.department = ${department}`,
      received != null && sql`(t.received_at is not null) = ${received}`,
    );
    return loaders.satisfactionReports.all({ page, orderBy: "TO_DESC", where });
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root() { projectCode }: SatisfactionReport): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who took note of it first (签收人)." })
  receiver(@Root() { receivedBy }: SatisfactionReport): Employee | null {
    return receivedBy === null ? null : employeeOf(receivedBy);
  }
}
