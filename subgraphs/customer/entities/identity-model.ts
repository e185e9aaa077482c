import { Column, Entity, PrimaryColumn } from "typeorm";

/** What weighing registrations was learned from, and what was learned: a version that is never changed. */
@Entity("identity_model")
export class IdentityModel {
  /** Drawn from the model's figures. */
  @PrimaryColumn("text")
  version!: string;

  /** The matcher's own. */
  @Column("jsonb")
  model!: object;

  @Column("int")
  registrations!: number;

  /** Whether it is the one that weighs now. */
  @Column("boolean", { default: true })
  active!: boolean;

  @Column("timestamptz", { default: () => "now()" })
  learnedAt!: Date;
}
