import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { SealedColumn } from "../../shared/sealing/sealed-column.js";
import { masked } from "./masked.js";
import type { Written } from "./personal-fields.js";

/** Which department wrote a registration down; requirements 000-10. */
export enum Department {
  MARKETING = "MARKETING",
  SERVICE = "SERVICE",
  PROPERTY = "PROPERTY",
}
registerEnumType(Department, {
  name: "RegisteringDepartment",
  description: "Which department wrote a registration down (登记部门, 口径).",
  valuesConfig: {
    MARKETING: { description: "Marketing and sales (营销)." },
    SERVICE: { description: "Customer service (客户服务)." },
    PROPERTY: { description: "Property management (物业管理)." },
  },
});

/** A field of a registration that could not be used. */
@ObjectType({ description: "A field that is kept as it was written but says nothing about who it is (存疑字段)." })
export class RegistrationFlag {
  @Field(() => String, { description: "The field, as in `idNumber`." })
  field!: string;

  @Field(() => String, { description: "What is wrong with it." })
  reason!: string;
}

/** What one department of one project wrote down about a person, as it was written. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What one department of one project wrote down about a person, as it was written (登记)." })
@Entity("registration")
@Unique(["source", "externalId"])
@Index(["registeredAt", "id"])
@Index(["projectCode", "registeredAt", "id"])
export class Registration {
  @Field(() => ID, { description: "Its id; one of its customer's handles." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, {
    description: "The file or system that it came from; `graph` when it was typed in here (来源).",
  })
  @Column("text")
  source!: string;

  @Field(() => String, { description: "Its id there (外部编号)." })
  @Column("text")
  externalId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => Department, { description: "The department that wrote it down (登记部门)." })
  @Column("text")
  department!: Department;

  /** Everything as its source sent it. */
  @SealedColumn({ json: true })
  written!: Written;

  @Field(() => DateTime, {
    description: "When it was written down; when it reached us if that is not known (登记时间).",
  })
  @Column("timestamptz")
  registeredAt!: Date;

  /** What its fields say once they are understood; the matcher reads nothing else. */
  @SealedColumn({ json: true })
  evidence!: object;

  /** Of the id number as understood, when its check holds: for exact search. */
  @Column("text", { nullable: true })
  idNumberHash!: string | null;

  @Field(() => [RegistrationFlag], { description: "Fields that are kept but not used, and why (存疑字段)." })
  @Column("jsonb", { default: [] })
  flags!: RegistrationFlag[];

  /** A keyed hash of the fields as the source last sent them, so that sending them again changes nothing. */
  @Column("text", { default: "" })
  contentHash!: string;

  @Index()
  @Column("text")
  customerId!: string;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;

  @Field(() => DateTime, { description: "When it reached us (入库时间)." })
  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;

  @Column("timestamptz", { default: () => "now()" })
  updatedAt!: Date;

  /** Masked; the graph shows it in full to whoever may read it. */
  get name(): string | null {
    return masked.name(this.written.name ?? null);
  }

  @Field(() => String, { nullable: true, description: "The gender as written (性别)." })
  get gender(): string | null {
    return this.written.gender ?? null;
  }

  @Field(() => String, { nullable: true, description: "The birth date as written, masked to its year (出生日期)." })
  get birthDate(): string | null {
    return masked.birthDate(this.written.birthDate ?? null);
  }

  @Field(() => String, { nullable: true, description: "The id number as written, masked (证件号码)." })
  get idNumber(): string | null {
    return masked.idNumber(this.written.idNumber ?? null);
  }

  @Field(() => String, { nullable: true, description: "The mobile number as written, masked (手机号)." })
  get mobile(): string | null {
    return masked.mobile(this.written.mobile ?? null);
  }

  @Field(() => String, { nullable: true, description: "The e-mail address as written, masked (邮箱)." })
  get email(): string | null {
    return masked.email(this.written.email ?? null);
  }

  @Field(() => String, { nullable: true, description: "The WeChat name as written, masked (微信号)." })
  get wechat(): string | null {
    return masked.wechat(this.written.wechat ?? null);
  }

  @Field(() => String, { nullable: true, description: "The address as written, its room masked (地址)." })
  get address(): string | null {
    return masked.address(this.written.address ?? null);
  }

  @Field(() => String, { nullable: true, description: "The employer as written (工作单位)." })
  get company(): string | null {
    return this.written.company ?? null;
  }
}
