import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { everyChronicle } from "../support/house-people.js";
import { everybody, type TestHouse } from "../support/house.js";
import { type TeamFolder, teamFolder } from "./team-folder.js";
import { readmeExamples } from "./readme-examples.js";

const caller = everyChronicle().find(({ rows }) => rows("case").length > 0)!;

const examples = readmeExamples().map((example, at) => ({ ...example, name: `readme-${at + 1}` }));

const wrong = `import { createClient } from "oneroof-client";
import { CustomerSearchDocument } from "oneroof-client/documents";
const client = createClient({ url: "", token: "" });
const { customersByMobile } = await client.request(CustomerSearchDocument, { mobile: 5 });
console.log(customersByMobile?.[0]?.shoeSize);`;

/** What a team gets that installs the packed client in a fresh folder. */
export function packedClient(house: TestHouse): void {
  let team: TeamFolder;
  let token: string;
  beforeAll(async () => {
    team = await teamFolder();
    token = await house.issuer.sign(everybody);
  });
  afterAll(() => team.remove());

  test("compiles the examples, those of the README as well, in strict mode, and is told of a field that is not there, and of a variable of the wrong type", async () => {
    for (const { name, source } of [...examples, { name: "wrong", source: wrong }])
      writeFileSync(join(team.folder, "src", `${name}.ts`), source);
    const complaints = (await team.compile()).trim().split("\n");
    expect(complaints).toEqual([
      expect.stringMatching(/^src\/wrong\.ts\(4,\d+\): error TS2322: Type 'number' is not assignable to type 'string'/),
      expect.stringMatching(/^src\/wrong\.ts\(5,\d+\): error TS2339: Property 'shoeSize' does not exist/),
    ]);
  });

  test("shows who is calling", async () => {
    const { stdout } = await team.run("call-centre.js", house.url, token, caller.person.mobile);
    expect(stdout).toContain(caller.name);
    for (const { subject } of caller.rows("case")) expect(stdout).toContain(subject as string);
  });

  test("exports every registration", async () => {
    const { stdout, stderr } = await team.run("nightly-export.js", house.url, token);
    const all = everyChronicle().reduce((sum, { registrations }) => sum + registrations.length, 0);
    expect(stderr).toBe(`${all} registrations\n`);
    expect(new Set(stdout.trim().split("\n")).size).toBe(all + 1);
  });

  test("feeds a dashboard, and a project that fails costs its tile alone", async () => {
    const { stdout } = await team.run("city-dashboard.js", house.url, token, "DL-01", "DL-02");
    const tile = { name: expect.any(String), open: expect.any(Number) };
    expect(JSON.parse(stdout)).toMatchObject([
      { code: "DL-01", ...tile },
      { code: "DL-02", ...tile },
    ]);
    const refused = await team.run("city-dashboard.js", house.url, "nonsense", "DL-01");
    expect(JSON.parse(refused.stdout)).toEqual([
      { code: "DL-01", failed: "UNAUTHENTICATED", requestId: expect.any(String) },
    ]);
  });

  test.each(examples)("is told by the README what its examples print: $name", async ({ name, output }) => {
    writeFileSync(
      join(team.folder, "customers.csv"),
      "external_id,project_code,department,name\nA-1,DL-01,SERVICE,林小\n",
    );
    expect((await team.run(`${name}.js`, house.url, token)).stdout).toBe(output);
  });
}
