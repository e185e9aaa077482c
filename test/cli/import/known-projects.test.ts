import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { knownProjects } from "../../../cli/import/known-projects.js";
import { organizationDatabase } from "../../../subgraphs/organization/database.js";
import { organization } from "../../../subgraphs/organization/subgraph.js";
import { type OpenSubgraph, openSubgraph } from "../../support/subgraph.js";

describe("the projects that registrations may belong to", () => {
  let open: OpenSubgraph;
  let folder: string;
  beforeAll(async () => {
    open = await openSubgraph(organization, organizationDatabase);
    folder = await mkdtemp(join(tmpdir(), "oneroof-projects-"));
  });
  afterAll(async () => {
    await open.close();
    await rm(folder, { recursive: true });
  });

  test("are those of the house; without any, every row would be rejected, so that is said at once", async () => {
    await expect(knownProjects(open.source)).rejects.toThrow("This house has no projects yet");
    await open.source.query(
      `insert into city (id, code, name, division_code) values ('cit_1', 'DL', '大连', '210200')`,
    );
    await open.source.query(`insert into legal_entity (id, name, uscc) values ('len_1', 'x', 'y')`);
    await open.source.query(`insert into project (id, code, name, sale_mode, city_id, legal_entity_id)
      values ('prj_1', 'DL-01', 'x', 'PRESALE', 'cit_1', 'len_1')`);
    expect([...(await knownProjects(open.source))]).toEqual(["DL-01"]);
  });

  test("or those that a file names", async () => {
    const file = join(folder, "codes.txt");
    await writeFile(file, "DL-01\r\nSH-01, BJ-02\n\n");
    expect([...(await knownProjects(open.source, file))]).toEqual(["DL-01", "SH-01", "BJ-02"]);
    await writeFile(file, "\n");
    await expect(knownProjects(open.source, file)).rejects.toThrow("names no project codes");
    await expect(knownProjects(open.source, join(folder, "none"))).rejects.toThrow("cannot be read");
  });
});
