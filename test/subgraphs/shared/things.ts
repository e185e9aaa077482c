import { Field, ID, InputType } from "type-graphql";
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from "typeorm";
import { AuditEntry } from "../../../subgraphs/shared/audit/audit-entry.js";
import { Audit1700000000900 } from "../../../subgraphs/shared/audit/audit-migration.js";
import { AuditSeal } from "../../../subgraphs/shared/audit/audit-seal.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import { connect, type Database, IdempotencyKeys1700000000000, migrate } from "../../../subgraphs/shared/database.js";
import type { Orders } from "../../../subgraphs/shared/loaders.js";
import { TextOf } from "../../../subgraphs/shared/inputs/text-of.js";
import { RequestManager } from "../../../subgraphs/shared/subgraph.js";
import { WriteInput } from "../../../subgraphs/shared/write.js";
import { testDatabase, testTemplate } from "../../support/database.js";

/** Something with an owner and a day, of which many have the same. */
@Entity("thing")
export class Thing {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  ownerKey!: string;

  @Column("date")
  madeOn!: string;

  @Column("text", { unique: true, nullable: true })
  plateNumber!: string | null;

  @Column("text", { nullable: true })
  partOfId!: string | null;

  @Column("int", { default: 1 })
  version!: number;
}

class Things1700000000001 implements MigrationInterface {
  name = "Things1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table thing (id text primary key, owner_key text not null, made_on date not null,
      plate_number text unique, part_of_id text references thing deferrable initially deferred, version int not null default 1)`);
    await runner.query("create index thing_owner_key on thing (owner_key, made_on, id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table thing");
  }
}

/** The tables of things. */
export const thingsDatabase: Database = {
  name: "things",
  entities: [Thing, AuditEntry, AuditSeal],
  migrations: [IdempotencyKeys1700000000000, Things1700000000001, Audit1700000000900],
};

/** How lists of things are ordered. */
export const thingOrders: Orders<"MADE_ASC" | "MADE_DESC"> = {
  MADE_ASC: { column: "madeOn", direction: "asc" },
  MADE_DESC: { column: "madeOn", direction: "desc" },
};

/** A new thing. */
@InputType()
export class ThingCreateInput extends WriteInput {
  @Field(() => ID)
  id!: string;

  @TextOf(10)
  @Field(() => String)
  ownerKey!: string;

  @Field(() => String, { nullable: true })
  plateNumber?: string | null;

  @Field(() => ID, { nullable: true })
  partOfId?: string | null;
}

/** Somebody who asks. */
export const somebody: Caller = { subject: "emp_one", role: "administrator", projects: "*" };

/** A database with the tables of things, of a test's own, and managers of requests to it. */
export async function openThings(poolSize = 10) {
  const template = await testTemplate("template_things", async (url) => {
    const empty = await connect(thingsDatabase, url, 2);
    await migrate(empty);
    await empty.destroy();
  });
  const { url, drop } = await testDatabase({ name: "things", template });
  const source = await connect(thingsDatabase, url, poolSize);
  return {
    url,
    source,
    request: () => new RequestManager(source, somebody),
    count: async (table = "thing") => {
      const [row] = await source.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
      return row!.n;
    },
    drop,
    close: async () => {
      await source.destroy();
      await drop();
    },
  };
}
export type OpenThings = Awaited<ReturnType<typeof openThings>>;
