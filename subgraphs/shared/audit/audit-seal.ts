import { Column, Entity, PrimaryColumn } from "typeorm";

/** A link of the chain over audit entries: nothing before it can change without breaking it. Security: attack 63. */
@Entity("audit_seal")
export class AuditSeal {
  /** From 1, without gaps. */
  @PrimaryColumn("bigint")
  number!: number;

  @Column("timestamptz")
  at!: Date;

  /** How many entries it covers. */
  @Column("int")
  entries!: number;

  /** SHA-256, in hexadecimal, over the hash of the seal before it, its own facts and every entry it covers. */
  @Column("text")
  hash!: string;
}
