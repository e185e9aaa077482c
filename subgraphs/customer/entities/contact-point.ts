import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { SealedColumn } from "../../shared/sealing/sealed-column.js";
import { masked } from "./masked.js";

/** By what a person can be reached. */
export enum ContactKind {
  MOBILE = "MOBILE",
  EMAIL = "EMAIL",
  WECHAT = "WECHAT",
}
registerEnumType(ContactKind, {
  name: "ContactKind",
  description: "By what a person can be reached (联系方式类型).",
  valuesConfig: {
    MOBILE: { description: "A mobile number (手机号)." },
    EMAIL: { description: "An e-mail address (邮箱)." },
    WECHAT: { description: "A WeChat name (微信号)." },
  },
});

const masks = { MOBILE: masked.mobile, EMAIL: masked.email, WECHAT: masked.wechat };

/** What a contact point shows only in part. */
interface Exact {
  /** As understood: a mobile in E.164, the rest in small letters. */
  readonly value: string;
  /** As the latest registration wrote it. */
  readonly written: string;
}

/** A number, address or name by which a customer can be reached; a person with two mobiles has two. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A number, address or name by which a customer can be reached (联系方式)." })
@Entity("contact_point")
@Unique(["customerId", "valueHash"])
@Index(["valueHash"])
export class ContactPoint {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  customerId!: string;

  @Field(() => ContactKind, { description: "What it is (类型)." })
  @Column("text")
  kind!: ContactKind;

  @SealedColumn({ json: true })
  exact!: Exact;

  /** Of its kind and value: for exact search, and by which it is known again. */
  @Column("text")
  valueHash!: string;

  @Field(() => DateTime, { description: "When a registration first named it (首次登记)." })
  @Column("timestamptz")
  firstSeenAt!: Date;

  @Field(() => DateTime, { description: "When a registration last named it (最近登记)." })
  @Column("timestamptz")
  lastSeenAt!: Date;

  @Field(() => Int, { description: "How many registrations name it (登记次数)." })
  @Column("int")
  registrations!: number;

  @Field(() => String, { description: "The number, address or name, masked (内容)." })
  get value(): string {
    return masks[this.kind](this.exact.value) ?? "";
  }

  @Field(() => String, { description: "As the latest registration wrote it, masked (原文)." })
  get written(): string {
    return masks[this.kind](this.exact.written) ?? "";
  }
}
