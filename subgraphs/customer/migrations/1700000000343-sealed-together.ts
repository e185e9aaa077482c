import type { MigrationInterface, QueryRunner } from "typeorm";
import type { FieldKeys } from "../../shared/keys/field-keys.js";
import { fieldKeysOf } from "../../shared/sealing/sealed-values.js";

/** The columns of a table that become one, each with the field that it is there. */
interface Work {
  readonly table: string;
  readonly into: string;
  readonly fields: Readonly<Record<string, string>>;
}

const person = {
  ...{ name: "name", birth_date: "birthDate", id_number: "idNumber", mobile: "mobile", email: "email" },
  ...{ wechat: "wechat", address: "address", company: "company" },
};
const works: readonly Work[] = [
  {
    ...{ table: "registration", into: "written" },
    fields: { ...person, gender: "gender", registered_at_written: "registeredAt" },
  },
  { table: "customer", into: "golden", fields: person },
  { table: "contact_point", into: "exact", fields: { value: "value", written: "written" } },
];

type Row = { readonly id: string } & Readonly<Record<string, string | null>>;

/** What is written and read together lies under one seal, not under one for each value. */
export class SealedTogether1700000000343 implements MigrationInterface {
  name = "SealedTogether1700000000343";

  async up(runner: QueryRunner): Promise<void> {
    for (const work of works) await join(runner, work, fieldKeysOf(runner.manager));
  }

  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query("select from registration limit 1")) as object[];
    if (rows.length > 0) throw new Error("A migration does not open again what is sealed: restore a backup.");
    for (const { table, into, fields } of works) {
      const must = table === "contact_point" ? " not null" : "";
      const columns = Object.keys(fields).map((column) => `add ${column} text${must}`);
      await runner.query(`alter table ${table} drop ${into}, ${columns.join(", ")}`);
    }
  }
}

/** Seals every row anew, some thousands at a time, by a cursor that does not see what was changed. */
async function join(runner: QueryRunner, work: Work, keys: FieldKeys): Promise<void> {
  const { table, into, fields } = work;
  const columns = Object.keys(fields);
  await runner.query(`alter table ${table} add ${into} text`);
  await runner.query(
    `declare rows_as_they_were cursor with hold for select ${["id", ...columns].join(", ")} from ${table}`,
  );
  for (;;) {
    const rows = (await runner.query("fetch 2000 from rows_as_they_were")) as Row[];
    if (rows.length === 0) break;
    await runner.query(
      `update ${table} t set ${into} = u.sealed from unnest($1::text[], $2::text[]) u(id, sealed) where t.id = u.id`,
      [rows.map(({ id }) => id), rows.map((row) => sealedAnew(row, work, keys))],
    );
  }
  await runner.query("close rows_as_they_were");
  const drops = columns.map((column) => `drop ${column}`).join(", ");
  await runner.query(`alter table ${table} alter ${into} set not null, ${drops}`);
}

function sealedAnew(row: Row, { table, into, fields }: Work, keys: FieldKeys): string {
  const values = Object.entries(fields).flatMap(([column, field]) => {
    const sealed = row[column];
    return sealed ? [[field, keys.open(`${table}.${column}.${row.id}`, sealed)]] : [];
  });
  return keys.seal(`${table}.${into}.${row.id}`, JSON.stringify(Object.fromEntries(values)));
}
