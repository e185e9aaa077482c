import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** That a customer has registrations in a project: what lists, counts and scope start from. */
@Entity("customer_project")
@Index(["projectCode", "lastRegisteredAt", "customerId"])
@Index(["projectCode", "customerId"])
export class CustomerProject {
  @PrimaryColumn("text")
  customerId!: string;

  @PrimaryColumn("text")
  projectCode!: string;

  @Column("int")
  registrations!: number;

  @Column("timestamptz")
  lastRegisteredAt!: Date;
}
