// The tables that the questions need, copied into one database, since one statement cannot read from five.
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { createDatabase } from "../dist/subgraphs/shared/database.js";

const tables = {
  customer: ["customer", "handle", "customer_project", "contact_point", "audit_entry"],
  marketing: ["lead"],
  service: ["case"],
  property: ["unit", "occupancy"],
};

/**
 * Makes the database, with the same rows and indexes as the departments'.
 * @param urlOf the address of a subgraph's database
 * @param openPeople writes what lies sealed as it is, since PostgreSQL cannot open it
 */
export async function fillWhole(url, urlOf, openPeople) {
  await createDatabase(url);
  const whole = await connected(url);
  for (const [department, names] of Object.entries(tables)) {
    const own = await connected(urlOf(department));
    for (const name of names) await copyTable(own, whole, name);
    await own.end();
  }
  await openPeople(whole);
  await whole.query("vacuum analyze");
  await whole.end();
}

async function connected(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function copyTable(from, to, name) {
  const { rows: columns } = await from.query(
    `select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod) as column from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [`"${name}"`],
  );
  await to.query(`create table "${name}" (${columns.map(({ column }) => column).join(", ")})`);
  await pipeline(
    from.query(copyTo(`copy (select * from "${name}") to stdout`)),
    to.query(copyFrom(`copy "${name}" from stdin`)),
  );
  const { rows: indexes } = await from.query("select indexdef from pg_indexes where tablename = $1", [name]);
  for (const { indexdef } of indexes) await to.query(indexdef);
}
