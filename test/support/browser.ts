import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { packageRoot } from "../../cli/package-root.js";

const kept = join(packageRoot(), "node_modules", ".cache", "chromium");

/** Starts the Chromium that comes as a package; whoever asks closes it. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(kept)) unpack();
  return chromium.launch({ executablePath: join(kept, "chromium"), args: ["--no-sandbox", "--disable-gpu"] });
}

const program = fileURLToPath(new URL("./unpack-chromium.mjs", import.meta.url));

/**
 * Unpacks it, once for every later run: into a folder of its own, which becomes the one that is kept, or is thrown away when
 * another run was quicker.
 */
function unpack(): void {
  mkdirSync(dirname(kept), { recursive: true });
  const draft = mkdtempSync(`${kept}-`);
  try {
    execFileSync(process.execPath, [program], { env: { TMPDIR: draft } });
    renameSync(draft, kept);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}
