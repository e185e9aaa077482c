import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseDepartment } from "./case-department.js";
import { SurveyAudience } from "./survey-audience.js";
import { SurveyChannel } from "./survey-channel.js";
import { SurveyState } from "./survey-state.js";

/** One person asked once how satisfied they are. Requirements 003-21. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "One person asked once how satisfied they are (满意度调查)." })
@Entity("survey")
@Index("survey_invited", ["invitedAt", "id"])
@Index("survey_project", ["projectCode", "invitedAt", "id"])
@Index("survey_customer", ["customerHandle", "invitedAt"])
export class Survey {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  templateId!: string;

  @Field(() => SurveyAudience, { description: "Whom it asks (调查对象)." })
  @Column("text")
  audience!: SurveyAudience;

  /** The case it follows; at most one survey follows a case, however often it is resolved. */
  @Column("text", { nullable: true })
  caseId!: string | null;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { nullable: true, description: "The department it is about (被评价部门)." })
  @Column("text", { nullable: true })
  department!: CaseDepartment | null;

  /** Whose work it is about: who resolved the case. */
  @Column("text", { nullable: true })
  employeeId!: string | null;

  @Column("text", { nullable: true })
  customerHandle!: string | null;

  /** Who is asked, when it is no customer: an employee's id, or an expert's name. */
  @Column("text", { nullable: true })
  respondent!: string | null;

  @Field(() => SurveyChannel, { description: "By which way (调查渠道)." })
  @Column("text")
  channel!: SurveyChannel;

  /** Never EXPIRED: the clock alone tells that. */
  @Column("text")
  state!: SurveyState;

  @Field(() => DateTime, { description: "When it was decided to ask (邀请时间)." })
  @Column("timestamptz")
  invitedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was sent (发送时间)." })
  @Column("timestamptz", { nullable: true })
  sentAt!: Date | null;

  @Field(() => DateTime, { description: "Until when an answer counts (截止时间)." })
  @Column("timestamptz")
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was answered (答复时间)." })
  @Column("timestamptz", { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "How satisfied on the whole, 1 to 5 (总体满意度)." })
  @Column("int", { nullable: true })
  csat!: number | null;

  @Field(() => Int, { nullable: true, description: "Whether they would recommend us, 0 to 10 (推荐意愿)." })
  @Column("int", { nullable: true })
  nps!: number | null;

  @Field(() => Int, { description: "Counts its changes (版本)." })
  @Column("int", { default: 1 })
  version!: number;

  /** Its state at a moment. */
  stateAt(now: Date): SurveyState {
    return this.state !== SurveyState.ANSWERED && this.expiresAt <= now ? SurveyState.EXPIRED : this.state;
  }
}
