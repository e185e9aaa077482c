import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { all, sql } from "../../shared/loaders.js";
import { LocalDate } from "../../shared/scalars.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { serviceDigestReceive, ServiceDigestReceiveInput } from "../actions/service-digest-receive.js";
import { Case } from "../entities/case.js";
import { DepartmentFeedback } from "../entities/department-feedback.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { ServiceDigest } from "../entities/service-digest.js";
import { departmentFeedback } from "../loaders/department-feedback.js";
import type { ServiceContext } from "../loaders/index.js";
import { casesSeenBy } from "../loaders/seen-by.js";
import { employeeOf } from "./employee-of.js";

const ServiceDigestConnection = connectionOf(ServiceDigest, "ServiceDigest");
const ServiceDigestReceivePayload = payloadOf("ServiceDigestReceivePayload", "serviceDigest", ServiceDigest);

/** What departments and management hear of customers. */
@Resolver(() => ServiceDigest)
export class ServiceDigestResolver {
  @Query(() => [DepartmentFeedback], {
    nullable: true,
    description: "What customers told us in a time, by department, and what came of it (部门客户反馈).",
  })
  feedback(
    @Arg("fromDay", () => LocalDate, { description: "The first day, in China, that counts (起始日期)." })
    fromDay: string,
    @Arg("toDay", () => LocalDate, { description: "The first day that no longer counts (截止日期)." }) toDay: string,
    @Arg("projectCode", () => String, { nullable: true, description: "Only about this project (项目代码)." })
    projectCode: string | null,
    @Ctx() { manager, caller }: ServiceContext,
  ): Promise<DepartmentFeedback[]> {
    return departmentFeedback(manager, { projectCode, fromDay, toDay }, casesSeenBy(caller));
  }

  @Query(() => ServiceDigestConnection, {
    nullable: true,
    description: "The digests of the caller's projects, the last day first (管理层日报列表).",
  })
  serviceDigests(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("projectCode", () => String, { nullable: true, description: "Only about this project (项目代码)." })
    projectCode: string | null,
    @Arg("received", () => Boolean, { nullable: true, description: "Only those that were noted, or not (是否已签收)." })
    received: boolean | null,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<ServiceDigest>> {
    const where = all(
      projectCode != null && sql`t.project_code = ${projectCode}`,
      received != null && sql`(t.received_at is not null) = ${received}`,
    );
    return loaders.serviceDigests.all({ page, orderBy: "DAY_DESC", where });
  }

  @Mutation(() => ServiceDigestReceivePayload, {
    nullable: true,
    description: "Takes note of a digest for management (签收日报).",
  })
  serviceDigestReceive(
    @Arg("input", () => ServiceDigestReceiveInput, { description: "The digest." }) input: ServiceDigestReceiveInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"serviceDigest", ServiceDigest>> {
    return serviceDigestReceive(input, context);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root() { projectCode }: ServiceDigest): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => [Case], {
    description: "The complaints that had been open longest, at most five (最久未结投诉).",
  })
  async oldest(@Root() { oldestIds }: ServiceDigest, @Ctx() { loaders }: ServiceContext): Promise<Case[]> {
    const cases = await Promise.all(oldestIds.map((id) => loaders.caseById.load(id)));
    return cases.filter((one) => one !== null);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who took note of it first (签收人)." })
  receiver(@Root() { receivedBy }: ServiceDigest): Employee | null {
    return receivedBy === null ? null : employeeOf(receivedBy);
  }
}
