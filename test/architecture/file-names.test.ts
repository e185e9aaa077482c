import { exportsOf, fittingExports, wrongName } from "./file-names.js";
import { filesOf, sources, textOf } from "./files-of.js";

/** A file whose room decides what it exports, and that exports something else. */
function misnamed(path: string, text: string): string[] {
  const names = fittingExports(path);
  const fits = names.length === 0 || exportsOf(text).some((name) => names.includes(name));
  return fits ? [] : [`${path}: exports no ${names.join(" or ")}`];
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
  ])("%s may export %s, and nothing else alone", (path, name) => {
    const file = `subgraphs/service/${path}`;
    expect(misnamed(file, `export async function ${name}(): void {}`)).toEqual([]);
    expect(misnamed(file, `export const ${name}Too = 1;`)).toEqual([expect.stringContaining(`${file}: exports no `)]);
  });
});
