import type { DataSource } from "typeorm";

/** Tables of the customer database that name a project and are dealt with through the people whom they are about. */
const ofPeople = ["registration", "customer_project", "id_card"];

/**
 * Changes a subgraph's database in what somebody of the project may not see: half of the rows of other projects are taken away, and
 * so is half of the people who never came to it; those who are left have other names and numbers. Nothing that may be seen changes.
 */
export async function changeElsewhere(source: DataSource, subgraph: string, project: string): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await runner.query("set local session_replication_role = replica"); // no triggers, no foreign keys
  const named = (await runner.query(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'project_code'",
  )) as { name: string }[];
  const tables = named.map(({ name }) => name).filter((name) => !ofPeople.includes(name) && !name.endsWith("_summary"));
  if (subgraph !== "organization")
    for (const table of tables)
      await runner.query(`delete from "${table}" t where project_code <> $1 and hashtext(t.id) % 2 = 0`, [project]);
  if (subgraph === "service")
    await runner.query(`update "case" set subject = 'changed', description = 'changed' where project_code <> $1`, [
      project,
    ]);
  if (subgraph === "customer") await changePeople((statement) => runner.query(statement, [project]));
  await runner.commitTransaction();
  await runner.release();
}

async function changePeople(run: (statement: string) => Promise<unknown>): Promise<void> {
  await run(`create temporary table stranger on commit drop as select id, hashtext(id) % 2 = 0 as gone from customer c
    where $1 <> '' and not exists (select from customer_project s where s.customer_id = c.id and s.project_code = $1)`);
  for (const table of ["registration", "customer_project", "id_card", "handle", "contact_point"])
    await run(`delete from ${table} t using stranger s where $1 <> '' and s.id = t.customer_id and s.gone`);
  await run("delete from customer t using stranger s where $1 <> '' and s.id = t.id and s.gone");
  await run(`update customer t set golden = 'changed', name_hash = 'changed' from stranger s
    where $1 <> '' and s.id = t.id`);
  await run(
    "update registration t set written = 'changed', flags = '[]' from stranger s where $1 <> '' and s.id = t.customer_id",
  );
}
