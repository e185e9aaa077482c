import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * An id under which a person was ever known, a registration's or a customer's, and the customer that it leads to now. Every handle follows
 * one registration: its own, or the one that founded the customer; so a split takes back what a merge brought.
 */
@Entity("handle")
export class Handle {
  @PrimaryColumn("text")
  handle!: string;

  @Index()
  @Column("text")
  customerId!: string;

  /** The registration that it follows. */
  @Column("text")
  registrationId!: string;
}
