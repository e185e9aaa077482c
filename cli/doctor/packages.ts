import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../package-root.js";
import type { Finding } from "./finding.js";

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Whether every package that a package needs is installed in its exact version; ours unless told. */
export function checkPackages(root: string = packageRoot()): Finding {
  const wanted = Object.entries(readManifest(root).dependencies ?? {});
  const wrong = wanted.flatMap(([name, version]) => {
    const installed = findInstalled(root, name);
    return installed === version ? [] : [`${name} ${version} (${installed ?? "missing"})`];
  });
  const what = "Packages";
  if (wrong.length === 0) return { ok: true, what, found: `${wanted.length} installed, as package.json says` };
  return { ok: false, what, found: `not as package.json says: ${wrong.join(", ")}`, advice: "npm ci" };
}

/** As node looks: the nearest node_modules upwards that has it. */
function findInstalled(folder: string, name: string): string | undefined {
  const found = join(folder, "node_modules", name);
  if (existsSync(join(found, "package.json"))) return readManifest(found).version;
  return dirname(folder) === folder ? undefined : findInstalled(dirname(folder), name);
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
