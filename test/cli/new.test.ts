import { settingsTables } from "../architecture/settings-tables.js";
import { developmentIssuer } from "../../cli/house/issuer.js";
import { names } from "../../cli/new/names.js";
import { everybody } from "../support/house.js";
import { startOneroof } from "../support/house-started.js";
import { copyTree, type TreeCopy } from "../support/tree-copy.js";

let tree: TreeCopy;
const oneroof = (...args: string[]) => tree.run(["bin/oneroof.mjs", ...args], { ONEROOF_HOME: home() });
const home = () => `${tree.folder}/.oneroof`;

beforeAll(() => {
  tree = copyTree();
});

afterAll(() => tree.remove());

/** The list of subgraphs with nothing but the new one: the types of the others are looked at with the rest of the tree. */
function withoutOthers(list: string): string {
  return list
    .replace(/^import .*\/subgraphs\/(?!shared|parking).*\n/gm, "")
    .replace(/^ {2}department\((?!parking).*\n/gm, "");
}

describe("oneroof new subgraph", () => {
  test("makes rooms whose types hold, and that answer through the gateway at once", async () => {
    const begun = performance.now();
    const begunWith = await oneroof("new", "subgraph", "parking", "--entity", "ParkingSpace");
    expect(begunWith).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^made +subgraphs\/parking\/database\.ts$[^]*What to do next:/m),
    });
    const [settings = []] = settingsTables(tree.read("docs/settings.md"));
    expect(settings.map(([name]) => name)).toContain("`PARKING_DATABASE_URL`");
    expect(await oneroof("schema")).toMatchObject({ code: 0, out: expect.stringMatching(/^wrote 5 schema files$/m) });
    const house = await startOneroof(home(), tree.folder);
    try {
      const { sign } = await developmentIssuer(home());
      const token = await sign(everybody);
      const ask = async (query: string) => {
        const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
        const response = await fetch(house.url, { method: "POST", headers, body: JSON.stringify({ query }) });
        return (await response.json()) as { data: any; errors?: unknown }; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know
      };
      const first = await ask("{ customers(first: 1) { nodes { id parkingSpaces { name } } } }");
      const took = (performance.now() - begun) / 1000;
      expect(first).toEqual({ data: { customers: { nodes: [{ id: expect.any(String), parkingSpaces: [] }] } } });
      if (process.env.FIGURES) console.log(`from the command to the answer: ${took.toFixed(1)} s`);
      const { id } = first.data.customers.nodes[0];
      const input = `{ projectCode: "DL-01", customerHandle: "${id}", name: "B1-007", since: "2026-01-01" }`;
      const made = await ask(
        `mutation { parkingSpaceCreate(input: ${input}) { parkingSpace { id customer { id } } userErrors { message } } }`,
      );
      expect(made).toMatchObject({
        data: { parkingSpaceCreate: { parkingSpace: { customer: { id } }, userErrors: [] } },
      });
      const space = made.data.parkingSpaceCreate.parkingSpace.id as string;
      const again = await ask(
        `{ node(id: "${space}") { ... on ParkingSpace { name } } customer(id: "${id}") { parkingSpaces { name } } }`,
      );
      expect(again).toEqual({ data: { node: { name: "B1-007" }, customer: { parkingSpaces: [{ name: "B1-007" }] } } });
    } finally {
      await house.end("SIGTERM");
    }
    tree.write("cli/house/new.ts", withoutOthers(tree.read("cli/house/subgraphs.ts")));
    tree.write(
      "new.json",
      JSON.stringify({
        extends: "./tsconfig.json",
        include: ["subgraphs/parking/**/*.ts", "cli/house/new.ts"],
        compilerOptions: { incremental: false },
      }),
    );
    expect(await tree.run(["node_modules/typescript/bin/tsc", "-p", "new.json"])).toMatchObject({ code: 0, out: "" });
  });

  test.each([
    [["parking"], /There is a subgraph parking already\./],
    [["Parking-lot"], /3 to 20 small letters, and was "Parking-lot"/],
    [["garden", "--entity", "garden_bed"], /as in ParkingSpace, and was "garden_bed"/],
    [["garden", "--prefix", "cas"], /Ids that begin with cas are another type's/],
  ])("%j is refused with a reason, and nothing is made", async (args, says) => {
    const before = tree.read("cli/house/subgraphs.ts");
    const ran = await oneroof("new", "subgraph", ...args);
    expect([ran.code, ran.err]).toEqual([1, expect.stringMatching(says)]);
    expect(tree.read("cli/house/subgraphs.ts")).toBe(before);
  });

  test.each([
    ["Parking", "par", "parkings"],
    ["ParkingSpace", "psp", "parkingSpaces"],
    ["GardenBox", "gbo", "gardenBoxes"],
    ["SchoolPlaceCity", "spc", "schoolPlaceCities"],
  ])("calls the ids and the list of %s %s and %s", (entity, prefix, entities) => {
    expect(names("anything", entity)).toMatchObject({ prefix, entities });
  });
});
