import { ArrayMaxSize, ArrayMinSize, Max, Min } from "class-validator";
import { Field, Float, InputType } from "type-graphql";
import { chinaDay, LocalDate, newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { PerformanceWeights } from "../entities/performance-weights.js";
import type { ServiceContext } from "../loaders/index.js";

/** Checks a list of so many weights from 0 to 100. */
function WeightsOf(count: number): PropertyDecorator {
  const message = `$property needs ${count} numbers from 0 to 100.`;
  const checks = [
    ...[ArrayMinSize(count, { message }), ArrayMaxSize(count, { message })],
    ...[Min(0, { each: true, message }), Max(100, { each: true, message })],
  ];
  return (target, property) => checks.forEach((check) => check(target, property));
}

/** What cases shall count from a day on. */
@InputType({ description: "What cases shall count from a day on." })
export class PerformanceWeightsPublishInput extends WriteInput {
  @Field(() => LocalDate, { description: "The first day, in China; not before today (生效日期)." })
  fromDay!: string;

  @WeightsOf(5)
  @Field(() => [Float], { description: "For a complaint, repair, enquiry, suggestion, praise (类型权重)." })
  kinds!: number[];

  @WeightsOf(4)
  @Field(() => [Float], { description: "For low, normal, high, urgent priority (难度系数)." })
  priorities!: number[];

  @Min(0)
  @Max(10)
  @Field(() => Float, { description: "For every hand-off between departments, 0 to 10 (转派加成)." })
  perBounce!: number;

  @WeightsOf(5)
  @Field(() => [Float], { description: "For a satisfaction of 1, 2, 3, 4, 5 (满意度系数)." })
  satisfaction!: number[];

  @Min(0)
  @Max(100)
  @Field(() => Float, { description: "For a praise, 0 to 100 (表扬加分)." })
  praise!: number;

  @Min(0)
  @Max(100)
  @Field(() => Float, { description: "For an accepted suggestion, 0 to 100 (建议加分)." })
  suggestion!: number;
}

/** Publishes weights that count from a day on; what was done before counts as it did. Requirements 003-16. */
export function performanceWeightsPublish(
  input: PerformanceWeightsPublishInput,
  context: ServiceContext,
): Promise<Payload<"performanceWeights", PerformanceWeights>> {
  const { loaders } = context;
  return perform(context, "performanceWeightsPublish", input, {
    field: "performanceWeights",
    load: (id) => loaders.performanceWeightsById.clear(id).load(id),
    work: async (tx) => {
      const { fromDay, kinds, priorities, perBounce, satisfaction, praise, suggestion } = input;
      const today = chinaDay(new Date());
      if (fromDay < today)
        throw new Refusal(
          UserErrorCode.INVALID,
          ["fromDay"],
          `They count from ${today} at the earliest, not from ${fromDay}.`,
        );
      const [last] = await tx.find(PerformanceWeights, { order: { number: "DESC" }, take: 1 });
      const id = newId("pwt");
      const values = { fromDay, kinds, priorities, perBounce, satisfaction, praise, suggestion };
      await tx.insert(PerformanceWeights, { id, number: (last?.number ?? 0) + 1, ...values });
      return id;
    },
  });
}
