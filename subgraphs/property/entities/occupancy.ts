import { Directive, Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { LocalDate } from "../../shared/scalars.js";
import { Versioned } from "./versioned.js";

/** What somebody is to a unit. */
export enum OccupancyRole {
  OWNER = "OWNER",
  CO_OWNER = "CO_OWNER",
  TENANT = "TENANT",
  FAMILY = "FAMILY",
  OCCUPANT = "OCCUPANT",
  CONTACT = "CONTACT",
}
registerEnumType(OccupancyRole, {
  name: "OccupancyRole",
  description: "What somebody is to a unit (与房屋的关系).",
  valuesConfig: {
    OWNER: { description: "Owns it (业主)." },
    CO_OWNER: { description: "Owns it together with the owner (共有人)." },
    TENANT: { description: "Rents it (租户)." },
    FAMILY: { description: "Lives there as family of an owner or a tenant (家庭成员)." },
    OCCUPANT: { description: "Lives there without being any of these (使用人)." },
    CONTACT: { description: "Is to be called about it, without living there (联系人)." },
  },
});

/** That somebody was something to a unit from one day to another. It is ended, never deleted. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "That somebody owns, rents or lives in a unit, from one day to another (房屋关系)." })
@Entity("occupancy")
@Index("occupancy_project_code_starts_on", ["projectCode", "from"])
export class Occupancy extends Versioned {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Index("occupancy_unit_id")
  @Column("text")
  unitId!: string;

  @Field(() => String, { description: "The code of the project that the unit belongs to, as in DL-01 (项目代码)." })
  @Column("text")
  projectCode!: string;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Index("occupancy_customer_handle")
  @Column("text")
  customerHandle!: string;

  @Field(() => OccupancyRole, { description: "What the customer is to the unit (关系)." })
  @Column("text")
  role!: OccupancyRole;

  @Field(() => Float, {
    nullable: true,
    description:
      "An owner's share in percent (按份共有). Null: an OWNER owns all, a CO_OWNER owns jointly with the owner (共同共有).",
  })
  @Column("numeric", { precision: 5, scale: 2, nullable: true })
  sharePercent!: number | null;

  @Field(() => LocalDate, { description: "The first day on which it holds (起始日期)." })
  @Column("date", { name: "starts_on" })
  from!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer holds; null while no end is known (终止日期).",
  })
  @Column("date", { name: "ends_on", nullable: true })
  to!: string | null;

  @Column("text")
  recordedById!: string;
}
