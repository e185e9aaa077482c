import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { GoldenField } from "./golden-field.js";

/** What a rule of survivorship may go by. */
export enum SurvivorshipCriterion {
  TRUSTED_SOURCE = "TRUSTED_SOURCE",
  VERIFIED = "VERIFIED",
  MOST_COMPLETE = "MOST_COMPLETE",
  MOST_RECENT = "MOST_RECENT",
  MOST_FREQUENT = "MOST_FREQUENT",
}
registerEnumType(SurvivorshipCriterion, {
  name: "SurvivorshipCriterion",
  description: "What a rule of survivorship may go by (取值标准).",
  valuesConfig: {
    TRUSTED_SOURCE: { description: "The most trusted department or source (来源最可信)." },
    VERIFIED: { description: "Registrations with a valid id number before others (证件已核验优先)." },
    MOST_COMPLETE: { description: "A whole name before a surname; the longest address or employer (最完整)." },
    MOST_RECENT: { description: "What was written down last (最近)." },
    MOST_FREQUENT: { description: "What most registrations say (出现最多)." },
  },
});

/** Whose value holds in a field: the first criterion that tells registrations apart decides. */
@ObjectType({ description: "Whose value holds in a field (取值规则)." })
export class SurvivorshipRule {
  @Field(() => GoldenField, { description: "The field (字段)." })
  field!: GoldenField;

  @Field(() => [SurvivorshipCriterion], {
    description: "The first that tells registrations apart decides; all being equal, what reached us last (标准).",
  })
  criteria!: SurvivorshipCriterion[];

  @Field(() => [String], {
    description: "Departments and sources for TRUSTED_SOURCE, the most trusted first; others come last (可信来源).",
  })
  trustedSources!: string[];
}

/** The rules of survivorship, in one of their versions: a version is never changed. */
@ObjectType({ description: "Whose values hold for customers, in one of the versions of the rules (取值规则版本)." })
@Entity("survivorship")
export class Survivorship {
  @Field(() => Int, { description: "Its number; the highest holds (版本)." })
  @PrimaryColumn("int")
  version!: number;

  @Field(() => [SurvivorshipRule], { description: "A rule for every field (规则)." })
  @Column("jsonb")
  rules!: SurvivorshipRule[];

  @Field(() => String, { description: "Why it was changed (理由)." })
  @Column("text")
  reason!: string;

  @Field(() => String, { description: "Who changed it (修改人)." })
  @Column("text")
  changedBy!: string;

  @Field(() => DateTime, { description: "When (修改时间)." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  changedAt!: Date;

  /** The id of the last customer that was computed by it. */
  @Column("text", { default: "" })
  computedThrough!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When every customer had been computed by it; null as long as that goes on (重算完成时间).",
  })
  @Column("timestamptz", { nullable: true })
  computedAt!: Date | null;
}
