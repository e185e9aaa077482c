import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import { packageRoot } from "../../cli/package-root.js";

const fixtures = join(packageRoot(), "test", "architecture", "fixtures");
const config = (await import(join(packageRoot(), ".dependency-cruiser.mjs"))) as { default: Boundaries };
const { forbidden, options } = config.default;
const rules = forbidden.map((rule) => rule.name!);

type Boundaries = Required<Pick<IConfiguration, "forbidden" | "options">>;

/** Applies all the rules of the house to one fixture. Returns each breach as `rule: file`, once. */
async function breaches(fixture: string): Promise<string[]> {
  const asked = { ...options, ruleSet: { forbidden }, validate: true, baseDir: join(fixtures, fixture) };
  const { output } = await cruise(["."], asked);
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort();
}

/** The files of a fixture that say in their first line that they break its rule. */
function sinners(fixture: string): string[] {
  return readdirSync(join(fixtures, fixture), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.m?ts$|\.mjs$/.test(file))
    .filter((file) => readFileSync(join(fixtures, fixture, file), "utf8").startsWith("// Breaks the rule"))
    .map((file) => `${fixture}: ${file}`)
    .sort();
}

describe("who may import whom", () => {
  it("has a fixture for every rule, and one that keeps them all", () => {
    expect(readdirSync(fixtures).sort()).toEqual([...rules, "sound"].sort());
  });

  it("finds nothing in a house that keeps to the rules", async () => {
    expect(await breaches("sound")).toEqual([]);
  });

  it.each(rules)("%s is broken by its fixture, in every file that means to, and no other rule is", async (rule) => {
    expect(sinners(rule)).not.toEqual([]);
    expect(await breaches(rule)).toEqual(sinners(rule));
  });
});
