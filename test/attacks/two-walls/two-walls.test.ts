import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { departments } from "../../../cli/house/subgraphs.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import { schemaOf } from "../../../subgraphs/shared/subgraph.js";
import { houseDatabases } from "../../support/house-databases.js";
import type { TestDatabase } from "../../support/database.js";
import { openWalls, type WalledSubgraph } from "./open-walls.js";
import { everyEntity, everyList } from "./questions.js";

/**
 * Either wall alone holds. Guards: the conditions in the loaders' SQL, and the policies of row-level security. Attacks 21, 31 to 33:
 * each list, each count and each row by its id is asked with both walls, with each alone, and with none.
 */
const walled = departments.filter(({ database }) => database.name !== "organization");
const both = { loaders: true, rows: true };
const none = { loaders: false, rows: false };
const alone = { loaders: { loaders: true, rows: false }, "row-level security": { loaders: false, rows: true } };

const caller = (role: Caller["role"], projects: Caller["projects"] = ["DL-01"]): Caller => ({
  subject: "emp_nobody",
  role,
  projects,
});
const callers = [
  caller("sales_consultant"),
  caller("property_butler"),
  caller("service_agent", ["DL-01", "CD-01"]),
  caller("data_steward", ["XX-99"]),
  caller("administrator", "*"),
];

let databases: ReadonlyMap<string, TestDatabase>;
beforeAll(async () => void (databases = await houseDatabases()), 180_000);
afterAll(() => Promise.all([...databases.values()].map((database) => database.drop())));

describe.each(walled.map((department) => [department.database.name, department] as const))(
  "in %s",
  (name, department) => {
    const { schema } = schemaOf(department.subgraph);
    let subgraph: WalledSubgraph;
    let byId: { representations: { __typename: string; id: string }[]; question: string };

    beforeAll(async () => {
      subgraph = await openWalls(department, databases.get(name)!.url);
      byId = await everyId(subgraph);
    });
    afterAll(() => subgraph.close());

    /** Up to a thousand ids of each type, found where no wall stands, and the question for all of them. */
    async function everyId({ source }: WalledSubgraph) {
      const representations = [];
      for (const { typename } of everyEntity(schema)) {
        const entity = source.entityMetadatas.find((metadata) => metadata.name === typename);
        if (!entity) continue;
        const rows = await source.query<{ id: string }[]>(
          `select id from "${entity.tableName}" order by id limit 1000`,
        );
        representations.push(...rows.map(({ id }) => ({ __typename: typename, id })));
      }
      const parts = everyEntity(schema).map(({ typename, leaves }) => `... on ${typename} { ${leaves} }`);
      const question = `query ($all: [_Any!]!) { _entities(representations: $all) { ${parts.join(" ")} } }`;
      return { representations, question };
    }

    test.each(Object.entries(alone))("%s alone answers as both walls do", async (_, walls) => {
      for (const who of callers) {
        for (const list of everyList(schema))
          expect(await subgraph.ask(who, walls, list)).toEqual(await subgraph.ask(who, both, list));
        const all = { all: byId.representations };
        expect(await subgraph.ask(who, walls, byId.question, all)).toEqual(
          await subgraph.ask(who, both, byId.question, all),
        );
      }
    });

    test("without any wall a stranger sees what is not theirs, so these questions can tell", async () => {
      const stranger = caller("data_steward", ["XX-99"]);
      const differing = [];
      for (const list of everyList(schema)) {
        const [open, held] = [await subgraph.ask(stranger, none, list), await subgraph.ask(stranger, both, list)];
        if (JSON.stringify(open) !== JSON.stringify(held)) differing.push(list);
      }
      expect(differing.length).toBeGreaterThan(0);
    });

    test("nobody who is not told to the database reads a row there", async () => {
      for (const { tablename } of await subgraph.source.query<{ tablename: string }[]>(
        "select distinct tablename from pg_policies",
      )) {
        const nobody = { ...caller("administrator", []), subject: "", role: "" as Caller["role"] };
        const shown = await subgraph.source.readAs<object[]>(
          nobody,
          `select from "${tablename}" where not (to_jsonb("${tablename}") ? 'project_code' and to_jsonb("${tablename}")->>'project_code' is null)`,
        );
        expect([tablename, shown]).toEqual([tablename, []]);
      }
    });
  },
);

test("every table that names a project has a wall", async () => {
  for (const [name, { url }] of databases) {
    if (name === "organization") continue;
    const department = walled.find(({ database }) => database.name === name)!;
    const { source, close } = await openWalls(department, url);
    const open = await source.query(`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'project_code' and c.relkind = 'r' and not a.attisdropped and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and exists (select from pg_policies p where p.tablename = c.relname))`);
    expect([name, open]).toEqual([name, []]);
    await close();
  }
});
