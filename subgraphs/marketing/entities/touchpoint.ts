import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { TouchChannel } from "./touch-channel.js";
import { TouchPlace } from "./touch-place.js";

/** One time that somebody of ours met a customer. It is only ever added: the database refuses a change. Requirements 001-18, 001-19. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "One time that somebody of ours met a customer (接触记录)." })
@Entity("touchpoint")
@Index("touchpoint_customer", ["customerHandle", "occurredAt"])
@Index("touchpoint_project", ["projectCode", "occurredAt"])
@Index("touchpoint_employee", ["employeeId", "occurredAt"])
@Index("touchpoint_occurred", ["occurredAt", "id"])
export class Touchpoint {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Column("text")
  customerHandle!: string;

  @Column("text")
  projectCode!: string;

  @Column("text")
  employeeId!: string;

  @Field(() => TouchChannel, { description: "By which way (接触方式)." })
  @Column("text")
  channel!: TouchChannel;

  @Field(() => TouchPlace, { description: "Where (触点)." })
  @Column("text")
  place!: TouchPlace;

  @Field(() => DateTime, { description: "When (接触时间)." })
  @Column("timestamptz")
  occurredAt!: Date;

  @Field(() => String, { nullable: true, description: "What was said, in a line or two (备注)." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
