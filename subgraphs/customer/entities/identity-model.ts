import { Column, Entity, PrimaryColumn } from "typeorm";
import { SealedColumn } from "../../shared/sealing/sealed-column.js";

/** What weighing registrations was learned from, and what was learned: a version that is never changed. */
@Entity("identity_model")
export class IdentityModel {
  /** Drawn from the model's figures. */
  @PrimaryColumn("text")
  version!: string;

  /** The matcher's own: it holds names that are common. */
  @SealedColumn({ json: true })
  model!: object;

  @Column("int")
  registrations!: number;

  /** Whether it is the one that weighs now. */
  @Column("boolean", { default: true })
  active!: boolean;

  @Column("timestamptz", { default: () => "now()" })
  learnedAt!: Date;
}
