import { WrongSettings } from "../subgraphs/shared/settings.js";
import { startFromSettings } from "./start-from-settings.js";
import { StartError } from "./start-error.js";
import { untilSignal } from "./until-signal.js";

/** The gateway in a process of its own, by settings from the environment. */
try {
  await untilSignal(await startFromSettings(process.env));
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof WrongSettings)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
