import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import { CaseResolution } from "../entities/case-resolution.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { HandOff } from "../entities/hand-off.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { CaseListArgs, casePage } from "../loaders/case-list.js";
import { CaseLogOrder } from "../loaders/case-log-order.js";
import type { ServiceContext } from "../loaders/index.js";
import { CaseConnection } from "./case-connection.js";

const CaseLogConnection = connectionOf(CaseLogEntry, "CaseLogEntry");

/** What can be asked of cases. */
@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, { nullable: true, description: "The case with this id, or null (工单)." })
  case(
    @Arg("id", () => ID, { description: "The case's id." }) id: string,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Case | null> {
    return loaders.caseById.load(id);
  }

  @Query(() => CaseConnection, { nullable: true, description: "The cases of the caller's projects (工单列表)." })
  cases(
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked(() => Case) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Case>> {
    return loaders.cases.all({ ...casePage(args), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Whose matter it is (客户)." })
  customer(@Root("customerHandle") customerHandle: Case["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root("projectCode") projectCode: Case["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit that it is about, if it is about one (房屋)." })
  unit(@Root("unitId") unitId: Case["unitId"]): Unit | null {
    return unitId === null ? null : { id: unitId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who answers for it at this moment (责任人)." })
  owner(@Root("ownerId") ownerId: Case["ownerId"]): Employee {
    return { id: ownerId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who received it first, for ever (首问负责人)." })
  firstReceiver(@Root("firstReceiverId") firstReceiverId: Case["firstReceiverId"]): Employee {
    return { id: firstReceiverId };
  }

  @FieldResolver(() => Case, {
    nullable: true,
    description: "The first case of the same matter, if this one repeats it (首次工单).",
  })
  async firstCase(
    @Root("firstCaseId") firstCaseId: Case["firstCaseId"],
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Case | null> {
    return firstCaseId === null ? null : loaders.caseById.load(firstCaseId);
  }

  @FieldResolver(() => [Case], { description: "The cases that repeat this one, by age, at most 1,000 (重复工单)." })
  repeats(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<Case[]> {
    return loaders.repeatsByFirstCase.load(id);
  }

  @FieldResolver(() => CaseResolution, {
    nullable: true,
    description: "How it was put right or answered; null until then, and again when it is reopened (处理结果).",
  })
  resolution(@Root() { resolutionText, rootCause, resolvedBy, resolvedAt }: Case): CaseResolution | null {
    if (resolutionText === null || resolvedBy === null || resolvedAt === null) return null;
    return { text: resolutionText, rootCause, resolvedById: resolvedBy, resolvedAt };
  }

  @FieldResolver(() => CaseLogConnection, { description: "All that happened to it (工单日志)." })
  log(
    @Root("id") id: Case["id"],
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => CaseLogOrder, { defaultValue: CaseLogOrder.AT_ASC, description: "In which order." })
    orderBy: CaseLogOrder,
    @Asked(() => CaseLogEntry) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseLogEntry>> {
    return loaders.caseLog.by("caseId", [id], { page, orderBy, only });
  }

  @FieldResolver(() => [HandOff], { description: "The hands that it went through, at most 1,000 (转派记录)." })
  handOffs(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<HandOff[]> {
    return loaders.handOffsByCase.load(id);
  }
}
