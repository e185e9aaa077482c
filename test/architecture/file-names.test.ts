import { expectedExport, exportsOf, wrongName } from "./file-names.js";
import { filesOf, sources, textOf } from "./files-of.js";

/** Files whose room decides what they export, and that export something else. */
function misnamed(path: string, text: string): string[] {
  const name = expectedExport(path);
  return name === undefined || exportsOf(text).includes(name) ? [] : [`${path}: exports no ${name}`];
}

describe("file names", () => {
  it("are in lower case with dashes and say what is in the file", () => {
    const files = [...sources(), ...filesOf("test"), ...filesOf("bench")].filter((path) => path.endsWith(".ts"));
    expect(files.map(wrongName).filter(Boolean)).toEqual([]);
  });

  it("name the one thing that an action, an entity, a migration, a resolver or a rule exports", () => {
    expect(sources().flatMap((path) => misnamed(path, textOf(path)))).toEqual([]);
  });

  it.each([
    "gateway/utils.ts",
    "gateway/helpers.ts",
    "gateway/index.ts",
    "gateway/loaders/index.ts",
    "gateway/HttpServer.ts",
    "gateway/http_server.ts",
  ])("%s is found out", (path) => expect(wrongName(path)).toContain(path));

  it.each([
    "gateway/http-server.ts",
    "subgraphs/service/loaders/index.ts",
    "subgraphs/service/migrations/1700000000001-cases.ts",
    "test/gateway/plan.test.ts",
  ])("%s is a good name", (path) => expect(wrongName(path)).toBeUndefined());

  it.each([
    ["actions/case-open.ts", "caseOpen"],
    ["rules/may-open.ts", "mayOpen"],
    ["entities/hand-off.ts", "HandOff"],
    ["resolvers/case.ts", "CaseResolver"],
    ["migrations/1700000000001-first-cases.ts", "FirstCases1700000000001"],
  ])("%s must export %s", (path, name) => {
    const file = `subgraphs/service/${path}`;
    expect(expectedExport(file)).toBe(name);
    expect(misnamed(file, "export const other = 1;")).toEqual([`${file}: exports no ${name}`]);
    expect(misnamed(file, `export async function ${name}(): void {}`)).toEqual([]);
  });
});
