import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";
import { CaseCategory } from "./case-category.js";
import { CaseDepartment } from "./case-department.js";
import { CaseKind } from "./case-kind.js";
import { CaseState } from "./case-state.js";

/**
 * What every department of a project may know of a case: that there is one, what it is about and how far it has come, and
 * no word of what was said. Requirements 001-15, 001-29.
 */
@ObjectType({
  description: "What every department of a project may know of a case: no word of what was said (工单摘要).",
})
export class CaseSummary {
  @Field(() => CaseKind, { description: "What sort of matter it is (工单类型)." })
  kind!: CaseKind;

  @Field(() => CaseCategory, { description: "What part of our work it is about (工单类别)." })
  category!: CaseCategory;

  @Field(() => CaseState, { description: "How far it has come (工单状态)." })
  state!: CaseState;

  @Field(() => CaseDepartment, { description: "The department that answers for it (责任部门)." })
  department!: CaseDepartment;

  @Field(() => DateTime, { description: "When it was written down (登记时间)." })
  openedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed or cancelled; null while it is open (关闭时间).",
  })
  closedAt!: Date | null;

  projectCode!: string;
}
