import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTime } from "../scalars.js";

/** A link of the chain over audit entries: nothing before it can change without breaking it. Security: attack 63. */
@Directive("@shareable")
@ObjectType({ description: "A link of the chain over audit entries (审计封条)." })
@Entity("audit_seal")
export class AuditSeal {
  /** From 1, without gaps. */
  @Field(() => Int, { description: "Its place in the chain, from 1 (序号)." })
  @PrimaryColumn("bigint")
  number!: number;

  @Field(() => DateTime, { description: "When it was made (时间)." })
  @Column("timestamptz")
  at!: Date;

  /** How many entries it covers. */
  @Field(() => Int, { description: "How many entries it covers (条数)." })
  @Column("int")
  entries!: number;

  /** SHA-256, in hexadecimal, over the hash of the seal before it, its own facts and every entry it covers. */
  @Field(() => String, { description: "The hash of all entries up to it, in hexadecimal (哈希值)." })
  @Column("text")
  hash!: string;
}
