import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { ContactChannel } from "./contact-channel.js";

/** How and when a person wants to be reached: only ever added, and hung on every registration that the person had then. */
@ObjectType({ description: "How and when a person wants to be reached (联系偏好)." })
@Entity("contact_preference")
export class ContactPreference {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** The person's registrations when it was said. */
  @Column("text", { array: true })
  registrationIds!: string[];

  @Field(() => [ContactChannel], { description: "The ways that are welcome; no other one is used (接受的渠道)." })
  @Column("text", { array: true })
  channels!: ContactChannel[];

  @Field(() => String, { description: "When quiet begins, as in 21:00, Beijing time (免打扰开始)." })
  @Column("text")
  quietFrom!: string;

  @Field(() => String, { description: "When it ends, as in 08:00, Beijing time (免打扰结束)." })
  @Column("text")
  quietUntil!: string;

  /** Who wrote it down. */
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When it was said (时间)." })
  @Column("timestamptz")
  at!: Date;
}
