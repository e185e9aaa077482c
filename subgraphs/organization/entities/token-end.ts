import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** When an employee lost rights, so that the tokens that were written until then count no more. Kept, and told gateways once. */
@Entity("token_end")
@Index(["employeeId"])
export class TokenEnd {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  employeeId!: string;

  /** From when on, to come for somebody who leaves on a later day. */
  @Column("timestamptz")
  at!: Date;

  @Column("timestamptz", { nullable: true })
  toldAt!: Date | null;
}
