import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { requestError } from "../../shared/errors.js";
import { LocalDate } from "../../shared/scalars.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { employeePerformance } from "../actions/employee-performance.js";
import { performanceWeightsPublish, PerformanceWeightsPublishInput } from "../actions/performance-weights-publish.js";
import { Employee } from "../entities/employee.js";
import { Performance } from "../entities/performance.js";
import { PerformanceContribution } from "../entities/performance-contribution.js";
import { PerformanceWeights } from "../entities/performance-weights.js";
import type { ServiceContext } from "../loaders/index.js";

const PerformanceWeightsConnection = connectionOf(PerformanceWeights, "PerformanceWeights");
const PerformanceWeightsPublishPayload = payloadOf(
  "PerformanceWeightsPublishPayload",
  "performanceWeights",
  PerformanceWeights,
);

/** What somebody did for customers, and what it counts. */
@Resolver(() => Performance)
export class PerformanceResolver {
  @Query(() => PerformanceWeightsConnection, {
    nullable: true,
    description: "What cases count and counted, the last version first (绩效权重列表).",
  })
  performanceWeights(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<PerformanceWeights>> {
    return loaders.performanceWeights.all({ page, orderBy: "NUMBER_DESC" });
  }

  @Mutation(() => PerformanceWeightsPublishPayload, {
    nullable: true,
    description: "Publishes what cases count from a day on (发布绩效权重).",
  })
  performanceWeightsPublish(
    @Arg("input", () => PerformanceWeightsPublishInput, { description: "The weights." })
    input: PerformanceWeightsPublishInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"performanceWeights", PerformanceWeights>> {
    return performanceWeightsPublish(input, context);
  }

  @FieldResolver(() => [PerformanceContribution], {
    description: "What it was counted from, the most first (绩效明细).",
  })
  contributions(
    @Root() { all }: Performance,
    @Arg("first", () => Int, { defaultValue: 100, description: "How many: 1 to 1,000 (条数)." }) first: number,
    @Arg("skip", () => Int, { defaultValue: 0, description: "How many are left out before them (跳过)." }) skip: number,
  ): PerformanceContribution[] {
    if (first >= 1 && first <= 1000 && skip >= 0) return all.slice(skip, skip + first);
    throw requestError(
      "BAD_USER_INPUT",
      `\`first\` must be 1 to 1000 and \`skip\` at least 0, and were ${first} and ${skip}.`,
    );
  }
}

/** What performance adds to an employee. */
@Resolver(() => Employee)
export class EmployeePerformance {
  @FieldResolver(() => Performance, {
    nullable: true,
    description: "What the employee did for customers, for the employee and those who lead (服务绩效).",
  })
  performance(
    @Root() { id: employeeId }: Employee,
    @Arg("fromDay", () => LocalDate, { description: "The first day, in China, that counts (起始日期)." })
    fromDay: string,
    @Arg("toDay", () => LocalDate, { description: "The first day that no longer counts, at most 92 later (截止日期)." })
    toDay: string,
    @Ctx() context: ServiceContext,
  ): Promise<Performance> {
    return employeePerformance({ employeeId, fromDay, toDay }, context);
  }
}
