import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { entries } from "../../cli/commands.js";
import { packageRoot } from "../../cli/package-root.js";
import { compile } from "../support/compile.js";
import { runNode } from "../support/run-node.js";

beforeAll(compile);

/** Runs `oneroof` as a shell would, with nothing in the environment but what is given. */
async function oneroof(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<[number | null, string, string]> {
  const program = join(packageRoot(), "bin", "oneroof.mjs");
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, ...env } });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return [child.exitCode, out, err];
}

describe("the command oneroof", () => {
  test("teaches every command with an example that calls it", async () => {
    const [code, out] = await oneroof(["--help"]);
    expect(code).toBe(0);
    for (const { name, summary, example } of entries) {
      expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"));
      expect(out).toContain(`$ ${example[0]}`);
      expect(example[0]).toMatch(new RegExp(`(^|^\\S+=\\S+ )oneroof ${name}\\b`));
    }
  });

  // What each of the others tells is looked at without a process, in help.test.ts.
  test.each(["start", "doctor"])("%s tells of itself, with an example", async (name) => {
    const [code, out, err] = await oneroof(["help", name]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^Usage: oneroof ${name}`));
    expect(out).toMatch(/^ +\$ .*oneroof /m);
  });

  test("finds every command in what is compiled", async () => {
    const load = `import { entries } from "${join(packageRoot(), "dist", "cli", "commands.js")}";
      for (const { load } of entries) console.log((await load()).name());`;
    const names = entries.map(({ name }) => `${name}\n`).join("");
    expect(await runNode(["--input-type=module", "--eval", load], packageRoot())).toEqual({
      code: 0,
      out: names,
      err: "",
    });
  });

  test("has the version of its package", async () => {
    const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
    expect(await oneroof(["--version"])).toEqual([0, `${version}\n`, ""]);
  });

  test.each([
    [["stat"], /unknown command 'stat'.*\n?.*Did you mean start/],
    [["start", "--nonsense"], /unknown option '--nonsense'/],
    [["gateway"], /required option '--supergraph <file>'/],
    [[], /^Usage: oneroof/],
  ])("called wrongly as %j says how, and exits with 2", async (args, says) => {
    const [code, out, err] = await oneroof(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(says);
  });

  test("says in one plain line why a command failed, exits with 1, and shows the stack only when debugging", async () => {
    const wrong = ["token", "--as", "nobody"];
    const [code, out, err] = await oneroof(wrong);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^oneroof: --as expects one of the roles .*, and was "nobody"\.\n$/);
    const [, , debugging] = await oneroof(wrong, { DEBUG: "other,oneroof" });
    expect(debugging).toContain(err);
    expect(debugging).toMatch(/\n +at /);
  });

  test("takes it calmly when nobody reads its output to the end", async () => {
    const shell = spawn("/bin/sh", ["-c", '"$0" bin/oneroof.mjs --help | true', process.execPath], {
      cwd: packageRoot(),
    });
    const [err] = await Promise.all([text(shell.stderr), once(shell, "close")]);
    expect(err).toBe("");
  });
});
