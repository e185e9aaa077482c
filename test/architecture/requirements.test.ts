import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { sources, textOf } from "./files-of.js";

const document = readFileSync(join(packageRoot(), "docs", "requirements.md"), "utf8");

describe("docs/requirements.md", () => {
  it("has a line for every row that a comment in the code names", () => {
    const named = sources().flatMap((file) =>
      [...textOf(file).matchAll(/[Rr]equirements? ((?:\d{3}-\d{2}(?:, | and | to )?)+)/g)].flatMap(
        ([, rows]) => rows?.match(/\d{3}-\d{2}/g) ?? [],
      ),
    );
    const missing = [...new Set(named)].filter((row) => !document.includes(`| ${row} |`)).sort();
    expect(named.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it("names only files and folders that there are", () => {
    const paths = [...document.matchAll(/`([a-z]+\/[^`]+)`/g)].map(([, path]) => path ?? "");
    expect(paths.filter((path) => !existsSync(join(packageRoot(), path)))).toEqual([]);
  });
});
