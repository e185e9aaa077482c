import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { compile } from "../support/compile.js";

const home = mkdtempSync(join(tmpdir(), "doctor-home-"));
beforeAll(compile);
afterAll(() => rmSync(home, { recursive: true }));

/** Runs the doctor in an environment of its own. */
function doctor(env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  const program = join(packageRoot(), "bin", "oneroof.mjs");
  const options = { env: { PATH: process.env.PATH, ONEROOF_HOME: home, PORT: "0", ...env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, "doctor"], options, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test("the doctor says of each thing that it is well, and makes nothing in the house", async () => {
  const { code, out, err } = await doctor({});
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const what = out.split("\n").map((line) => /^ok +(\w+)/.exec(line)?.[1]);
  expect(what.filter(Boolean)).toEqual(["Node", "Packages", "Settings", "PostgreSQL", "Disk", "Port"]);
  expect(out).toMatch(/All is well\.\n$/);
});

test("the doctor says what is wrong, what to do, and fails", async () => {
  const { code, out, err } = await doctor({ DATABASE_URL: "postgres://me@127.0.0.1:1/house" });
  expect({ code, err }).toEqual({ code: 1, err: "oneroof: One thing is wrong.\n" });
  expect(out).toMatch(/^WRONG +DATABASE_URL +127\.0\.0\.1:1 does not answer.*\n +-> start that server/m);
});

test("the doctor names a setting that is wrong", async () => {
  const { code, out } = await doctor({ PORT: "http" });
  expect(code).toBe(1);
  expect(out).toMatch(/^WRONG +Settings.*\n +PORT: .*"http"/m);
});
