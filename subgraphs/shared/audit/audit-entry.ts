import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../scalars.js";

/** Facts of an entry beside the usual ones: names, ids, codes and counts, nothing personal. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What somebody did to personal data, or was refused: only ever added, sealed later. PIPL articles 51 and 54. */
@Directive("@shareable")
@ObjectType({ description: "What somebody did to personal data, or was refused (审计记录)." })
@Entity("audit_entry")
@Index("audit_entry_at", ["at", "id"])
@Index("audit_entry_subject_handle", ["subjectHandle", "at"])
@Index("audit_entry_seal", ["seal"])
export class AuditEntry {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;

  @Field(() => String, { description: "Who: an employee's id, or an application's name (操作人)." })
  @Column("text")
  actor!: string;

  @Field(() => String, { description: "In which role (角色)." })
  @Column("text")
  role!: string;

  @Field(() => String, { description: "What was done, as in contactReveal; what was refused ends in .denied (操作)." })
  @Column("text")
  action!: string;

  @Field(() => ID, { nullable: true, description: "A handle of the person whom it concerned (当事人)." })
  @Column("text", { nullable: true })
  subjectHandle!: string | null;

  @Field(() => ID, { nullable: true, description: "The row that it was done to (对象)." })
  @Column("text", { nullable: true })
  entityId!: string | null;

  @Field(() => String, { nullable: true, description: "What it was done for (目的)." })
  @Column("text", { nullable: true })
  purpose!: string | null;

  @Field(() => String, { description: "The request's id, which leads to the log (请求编号)." })
  @Column("text")
  requestId!: string;

  /** Names, ids, codes and counts; what could be personal is refused. */
  @Column("jsonb", { default: {} })
  detail!: AuditDetail;

  /** The number of the seal that covers it; null until it is sealed. */
  @Column("bigint", { nullable: true })
  seal!: number | null;
}
