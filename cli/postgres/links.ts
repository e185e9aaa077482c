import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between library names that an npm package cannot carry (`libpq.so.5` -> `libpq.so.5.18`). The package's
 * postinstall makes them too, but npm may have been told not to run it. Takes the folder `native`; does nothing when all are there.
 * Throws when a link is missing and the folder may not be written.
 */
export function addMissingLinks(native: string): void {
  for (const { source, target } of missingLinks(native)) {
    try {
      symlinkSync(basename(source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // another start made it a moment ago
    }
  }
}

function missingLinks(native: string): Link[] {
  return listedLinks(native)
    .map(({ source, target }) => ({ source, target: join(dirname(native), target) }))
    .filter(({ target }) => !lstatSync(target, { throwIfNoEntry: false }));
}

/** The list has paths from the package's folder; packages that need no links (macOS at times) bring no list. */
function listedLinks(native: string): Link[] {
  try {
    return JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as Link[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
