import { Field, InputType } from "type-graphql";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { LocalDate } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseDepartment } from "../entities/case-department.js";
import type { SatisfactionReport } from "../entities/satisfaction-report.js";
import type { ServiceContext } from "../loaders/index.js";
import { makeReport } from "./make-report.js";

/** What a report is to be about. */
@InputType({ description: "What a report is to be about." })
export class SatisfactionReportMakeInput extends WriteInput {
  @ProjectCode()
  @Field(() => String, { description: "The project's code (项目代码)." })
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department (被评价部门)." })
  department!: CaseDepartment;

  @Field(() => LocalDate, { description: "The first day that counts, in China (起始日期)." })
  fromDay!: string;

  @Field(() => LocalDate, { description: "The first day that no longer counts; it must have come (截止日期)." })
  toDay!: string;
}

/** Makes and keeps the report of a time that is over; asked for again, it is the same one. Requirements 003-23. */
export function satisfactionReportMake(
  input: SatisfactionReportMakeInput,
  context: ServiceContext,
): Promise<Payload<"satisfactionReport", SatisfactionReport>> {
  const { caller, loaders } = context;
  return perform(context, "satisfactionReportMake", input, {
    field: "satisfactionReport",
    load: (id) => loaders.satisfactionReportById.clear(id).load(id),
    work: (tx) => {
      const { projectCode, department, fromDay, toDay } = input;
      mustWorkFor(caller, projectCode);
      const now = new Date();
      if (toDay <= fromDay || new Date(`${toDay}T00:00:00+08:00`) > now)
        throw new Refusal(UserErrorCode.INVALID, ["toDay"], `A report ends after ${fromDay}, and no later than today.`);
      return makeReport(tx, { projectCode, department, fromDay, toDay }, now);
    },
  });
}
