import { textOf } from "./files-of.js";

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}

interface Lock {
  readonly packages: Record<string, { readonly resolved?: string; readonly hasInstallScript?: boolean }>;
}

const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(textOf("package.json")) as Manifest;
const { packages } = JSON.parse(textOf("package-lock.json")) as Lock;

/** The packages whose version is not one exact version. */
function inexact(versions: Record<string, string>): string[] {
  return Object.keys(versions).filter((name) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(versions[name]!));
}

describe("packages", () => {
  it("are named with exact versions", () => {
    expect(inexact({ ...dependencies, ...devDependencies, ...overrides })).toEqual([]);
  });

  it("with a range, a tag, a prefix or an address are found out", () => {
    const loose = { a: "^1.2.3", b: "~1.2.3", c: "latest", d: "1.2", e: "1.x", f: "https://a.example/b.tgz", g: "*" };
    expect(inexact({ ...loose, exact: "1.2.3", pre: "18.4.0-beta.17" })).toEqual(Object.keys(loose));
  });

  it("are locked without the host that one developer fetched them from", () => {
    expect(Object.keys(packages).filter((path) => packages[path]!.resolved !== undefined)).toEqual([]);
  });

  it("run a script when they are installed only as allowed or denied by name", () => {
    const scripted = Object.keys(packages).filter((path) => packages[path]!.hasInstallScript);
    const names = new Set(
      scripted.map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
    );
    // It has a `prepare` script, which runs for its own developers only, never for an installed package.
    names.delete("@sqltools/formatter");
    expect([...names].sort()).toEqual(Object.keys(allowScripts).sort());
  });
});
