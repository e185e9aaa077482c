import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { LegalBasis } from "./legal-basis.js";
import { Purpose } from "./purpose.js";

/** What people are told of one purpose: versions that are only ever added, of which the last one holds. PIPL article 17. */
@ObjectType({ description: "What people are told of the use of their data for one purpose (个人信息处理告知)." })
@Entity("privacy_notice")
@Unique("privacy_notice_number", ["purpose", "number"])
export class PrivacyNotice {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => Purpose, { description: "What for (目的)." })
  @Column("text")
  purpose!: Purpose;

  @Field(() => Int, { description: "The version, from 1 for each purpose (版本号)." })
  @Column("int")
  number!: number;

  @Field(() => LegalBasis, { description: "By what right (合法性基础)." })
  @Column("text")
  legalBasis!: LegalBasis;

  @Field(() => String, { description: "Who uses the data (处理者名称)." })
  @Column("text")
  processor!: string;

  @Field(() => String, { description: "How the processor is reached (联系方式)." })
  @Column("text")
  contact!: string;

  @Field(() => String, { description: "How the data is used (处理方式)." })
  @Column("text")
  method!: string;

  @Field(() => [String], { description: "Which kinds of data (个人信息种类)." })
  @Column("text", { array: true })
  categories!: string[];

  @Field(() => String, { description: "For how long it is kept (保存期限)." })
  @Column("text")
  retention!: string;

  @Field(() => String, { description: "The person's rights and how to use them (权利及行使方式)." })
  @Column("text")
  rights!: string;

  @Field(() => Int, {
    description:
      "The first version consent to which still counts: more is done than earlier ones said (需重新同意起始版本).",
  })
  @Column("int")
  consentFrom!: number;

  @Field(() => DateTime, { description: "Since when it holds (发布时间)." })
  @Column("timestamptz")
  publishedAt!: Date;

  /** Who answers for it. */
  @Column("text")
  publishedBy!: string;
}
