import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { HouseSettings } from "../house/settings.js";
import { plainMessage } from "../plain-message.js";
import { runningPostgres } from "../postgres/running.js";
import { environment } from "../settings.js";
import { checkDatabase } from "./database.js";
import { checkDisk } from "./disk.js";
import { checkEmbedded } from "./embedded.js";
import type { Finding } from "./finding.js";
import { checkNode } from "./node-version.js";
import { checkPackages } from "./packages.js";
import { checkPort } from "./port.js";

/** Looks at everything that a start needs; yields each finding as soon as it is there. */
export async function* examine(): AsyncGenerator<Finding> {
  yield checkNode();
  yield checkPackages();
  const { finding, settings } = await readSettings();
  yield finding;
  if (settings) yield* examineHouse(settings);
}

/** Loaded late: a package that is missing must not keep the doctor from saying so. */
async function readSettings(): Promise<{ finding: Finding; settings?: HouseSettings }> {
  const what = "Settings";
  try {
    const { readHouseSettings } = await import("../house/settings.js");
    const settings = readHouseSettings(environment());
    return { finding: { ok: true, what, found: `all as they should be; the house is ${settings.home}` }, settings };
  } catch (error) {
    const advice = "set them right; docs/settings.md lists every one";
    return { finding: { ok: false, what, found: plainMessage(error), advice } };
  }
}

async function* examineHouse(settings: HouseSettings): AsyncGenerator<Finding> {
  const folder = join(settings.home, "postgres");
  const running = await runningPostgres(folder);
  const isEmbedded = !settings.databaseUrl;
  if (settings.databaseUrl) yield await checkDatabase("DATABASE_URL", settings.databaseUrl);
  for (const [name, url] of settings.databaseUrls) yield await checkDatabase(`Database of ${name}`, url);
  if (isEmbedded && running) yield await checkDatabase("Database", running.url("postgres"));
  if (isEmbedded && !running) yield await checkEmbedded();
  if (isEmbedded) yield await checkDisk(existsSync(folder) ? realpathSync(folder) : folder);
  yield await checkPort(settings.host, settings.port, running !== undefined);
}
