import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";

/** Runs `npm test -- <pattern>` on the fixtures with this name, as a user would, and hands back its last line and exit code. */
function run(name: string): { last: string; status: number | null; output: string } {
  const match = `**/test/bin/fixtures/${name}.fixture.ts`;
  const result = spawnSync(process.execPath, [join(packageRoot(), "bin", "test.mjs"), `--testMatch=${match}`], {
    encoding: "utf8",
  });
  const output = result.stdout + result.stderr;
  return { last: result.stdout.trimEnd().split("\n").at(-1) ?? "", status: result.status, output };
}

describe("npm test", () => {
  it("ends with the number of tests that passed, and with success", () => {
    expect(run("green")).toMatchObject({ last: "2 passed, 0 failed", status: 0 });
  });

  it("counts a test that failed, shows it, and ends with an error", () => {
    const { last, status, output } = run("mixed");
    expect({ last, status }).toEqual({ last: "1 passed, 1 failed", status: 1 });
    expect(output).toContain("one is two");
  });

  it("counts a file that cannot be loaded as failed", () => {
    expect(run("broken")).toMatchObject({ last: "0 passed, 1 failed", status: 1 });
  });

  it("fails when no test ran at all", () => {
    expect(run("missing")).toMatchObject({ last: "0 passed, 1 failed", status: 1 });
  });
});
