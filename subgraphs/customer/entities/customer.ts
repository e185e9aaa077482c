import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { MadeFrom } from "../../shared/resolving/made-from.js";
import { DateTime } from "../../shared/scalars.js";
import { SealedColumn } from "../../shared/sealing/sealed-column.js";
import type { GoldenReason } from "./golden-reason.js";
import { masked } from "./masked.js";
import type { Written } from "./personal-fields.js";
import type { Registration } from "./registration.js";

/** A person's gender, where a registration says it. */
export enum Gender {
  FEMALE = "FEMALE",
  MALE = "MALE",
}
registerEnumType(Gender, {
  name: "Gender",
  description: "A person's gender (性别).",
  valuesConfig: { FEMALE: { description: "Female (女)." }, MALE: { description: "Male (男)." } },
});

/** Where a golden value came from. */
export interface Provenance {
  readonly registrationId: string;
  /** When that registration was written down, RFC 3339. */
  readonly registeredAt: string;
  /** Why it holds; undefined on data older than the rules. */
  readonly reason?: GoldenReason;
}

/** What holds of a person; what nobody said is not there. */
export type Golden = Omit<Written, "gender" | "registeredAt">;

/** The one person behind registrations: every value is computed from them, and says from which. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: "The one person behind registrations (客户)." })
@Entity("customer")
export class Customer {
  @Field(() => ID, { description: "Its id; the surviving one, by whichever handle it was found." })
  @PrimaryColumn("text")
  id!: string;

  @Directive("@inaccessible")
  @Field(() => ID, { name: "handle", description: "One of its handles: the registration that founded it." })
  @Column("text")
  foundingHandle!: string;

  /** Its values in full. */
  @SealedColumn({ json: true })
  golden!: Golden;

  /** Of the name: for lists of a whole name. */
  @Index()
  @Column("text", { nullable: true })
  nameHash!: string | null;

  @Field(() => Gender, { nullable: true, description: "The gender (性别)." })
  @Column("text", { nullable: true })
  gender!: Gender | null;

  /** For each golden value, by its field's name, where it came from. */
  @Column("jsonb", { default: {} })
  provenance!: Readonly<Record<string, Provenance>>;

  /** Since when it has no registration left: its id is a handle of the customer that they went to. */
  @Column("timestamptz", { nullable: true })
  mergedAt!: Date | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;

  @Field(() => DateTime, { description: "When it was first known (建档时间)." })
  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it last changed (更新时间)." })
  @Column("timestamptz", { default: () => "now()" })
  updatedAt!: Date;

  /** The registrations of another moment, when the customer was asked for as of then. */
  registrationsThen?: readonly Registration[];

  /** Every id under which the person was ever known; read along with the row. */
  @Directive("@inaccessible")
  @Field(() => [ID], { description: "Every id under which the person was ever known." })
  handles!: string[];

  /** Masked; the graph shows it in full to whoever may read it. */
  get name(): string | null {
    return masked.name(this.golden.name ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The birth date, masked to its year (出生日期)." })
  get birthDate(): string | null {
    return masked.birthDate(this.golden.birthDate ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The id number, masked (证件号码)." })
  get idNumber(): string | null {
    return masked.idNumber(this.golden.idNumber ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The mobile number, masked (手机号)." })
  get mobile(): string | null {
    return masked.mobile(this.golden.mobile ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The e-mail address, masked (邮箱)." })
  get email(): string | null {
    return masked.email(this.golden.email ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The WeChat name, masked (微信号)." })
  get wechat(): string | null {
    return masked.wechat(this.golden.wechat ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The address, its room masked (地址)." })
  get address(): string | null {
    return masked.address(this.golden.address ?? null);
  }

  @MadeFrom("golden")
  @Field(() => String, { nullable: true, description: "The employer (工作单位)." })
  get company(): string | null {
    return this.golden.company ?? null;
  }
}
