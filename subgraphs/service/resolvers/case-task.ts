import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { CaseTask } from "../entities/case-task.js";
import { CaseTaskEntry } from "../entities/case-task-entry.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { CaseTaskListArgs, caseTaskPage } from "../loaders/case-task-list.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

const CaseTaskConnection = connectionOf(CaseTask, "CaseTask");

/** What can be asked of tasks. */
@Resolver(() => CaseTask)
export class CaseTaskResolver {
  @Query(() => CaseTaskConnection, {
    nullable: true,
    description: "What departments are asked to do for cases, the most pressing first (协办任务列表).",
  })
  caseTasks(
    @Args(() => CaseTaskListArgs) args: CaseTaskListArgs,
    @Asked(() => CaseTask) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseTask>> {
    return loaders.tasks.all({ ...caseTaskPage(args), only });
  }

  @FieldResolver(() => Case, {
    nullable: true,
    description: "The case, for whoever sees it; null for a department that sees the task alone (工单).",
  })
  case(@Root("caseId") caseId: CaseTask["caseId"], @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root("projectCode") projectCode: CaseTask["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who is to do it, once somebody is named (协办人)." })
  assignee(@Root("assigneeId") assigneeId: CaseTask["assigneeId"]): Employee | null {
    return assigneeId === null ? null : { id: assigneeId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who asked for it, if an employee (发起人)." })
  asker(@Root("askedBy") askedBy: CaseTask["askedBy"]): Employee | null {
    return employeeOf(askedBy);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is late now, or was when it ended (是否逾期)." })
  overdue(@Root() { dueAt, endedAt }: CaseTask): boolean {
    return (endedAt ?? new Date()) > dueAt;
  }

  @FieldResolver(() => [CaseTaskEntry], { description: "Its steps, by age, at most 1,000 (协办日志)." })
  log(@Root("id") id: CaseTask["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseTaskEntry[]> {
    return loaders.entriesByTask.load(id);
  }
}
