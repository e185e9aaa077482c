import { Field, Int, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, UpdateDateColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** What every row of property management carries: its version, and when it was first and last written. */
@ObjectType({ description: "What every row carries." })
export abstract class Versioned {
  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;

  @Field(() => DateTime, { description: "When it was written down (创建时间)." })
  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it was last changed (更新时间)." })
  @UpdateDateColumn({ type: "timestamptz" })
  updatedAt!: Date;
}
