import { registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a party is to the group; one may be several. Requirements 004-01 to 004-04. */
export enum PartyClass {
  SUPPLIER = "SUPPLIER",
  CONSUMER = "CONSUMER",
  PUBLIC_RELATION = "PUBLIC_RELATION",
  COMPETITOR_PARTNER = "COMPETITOR_PARTNER",
}
registerEnumType(PartyClass, {
  name: "PartyClass",
  description: "What a party is to the group (客户类别).",
  valuesConfig: {
    SUPPLIER: { description: "A strategic partner upstream (供应商)." },
    CONSUMER: { description: "Who buys and lives downstream (顾客)." },
    PUBLIC_RELATION: { description: "Authorities and media, who make us recognised (公关客户)." },
    COMPETITOR_PARTNER: { description: "A competitor who may become a partner (竞争伙伴)." },
  },
});

/** That somebody counted the person behind a handle among a class; it follows the handle through merges and splits. */
@Entity("party_class")
export class PartyClassification {
  @PrimaryColumn("text")
  handle!: string;

  @PrimaryColumn("text", { name: "class" })
  partyClass!: PartyClass;

  @Column("text")
  classifiedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  classifiedAt!: Date;
}
