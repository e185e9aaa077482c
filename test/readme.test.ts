import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../cli/package-root.js";
import { openHouse, type TestHouse } from "./support/house.js";

const readme = readFileSync(join(packageRoot(), "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

describe("the README", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse("one process");
  });
  afterAll(() => house.close());

  it("shows a question and the answer that the demonstration data really gives", async () => {
    const question = /```graphql\n([^`]+)```/.exec(readme)?.[1] ?? "";
    const answer = /```json\n([^`]+)```/.exec(readme)?.[1] ?? "";
    const { data, errors } = await house.ask(question);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
  });

  it("names only scripts that there are", () => {
    const named = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  it("shows the banner's own lines", () => {
    const start = readFileSync(join(packageRoot(), "cli", "start.ts"), "utf8");
    for (const words of ["Oneroof is open.", "Explorer   ", "Stop       Ctrl-C"]) {
      expect(readme).toContain(words);
      expect(start).toContain(words);
    }
  });
});
