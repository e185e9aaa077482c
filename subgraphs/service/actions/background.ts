import { type LogFunctionFactory, Logger, run } from "graphile-worker";
import pg from "pg";
import type { DataSource } from "typeorm";
import type { Round } from "../../shared/background/again-and-again.js";
import { breakPromises } from "./break-promises.js";
import { followUp } from "./follow-up.js";
import { raiseAlarms } from "./raise-alarms.js";

/** The one task: it is asked for every minute, and once at the start for what came due while nobody watched. */
const task = "raise_alarms";

/**
 * Watches the clocks of cases as long as the subgraph runs: every minute it raises the alarms whose time has come, and
 * breaks the promises that were not kept; then it does what follows from resolved cases: surveys, reports.
 * What is to be raised stands in the database, so that nothing is missed over a restart and nothing depends on a
 * queue; graphile-worker keeps the minute, one asking for any number of processes.
 * @param failed hears of what went wrong; the next minute tries again
 */
export async function background(source: DataSource, failed: (error: unknown) => void): Promise<Round> {
  const { url } = source.options as { url?: string };
  // A pool of its own: a worker listens on one connection all the time, and its housekeeping has no deadline.
  const pgPool = new pg.Pool({ connectionString: url, max: 3, application_name: "oneroof-service-background" });
  // A connection that breaks when PostgreSQL stops must not end the process: idle, another is opened; lent out, its query tells it.
  pgPool.on("error", () => undefined);
  pgPool.on("connect", (client) => client.on("error", () => undefined));
  let isStopping = false;
  try {
    const runner = await run({
      pgPool,
      concurrency: 1,
      noHandleSignals: true,
      logger: new Logger(quiet(failed)),
      crontab: `* * * * * ${task} ?jobKey=${task}&max=1`,
      taskList: {
        [task]: async () => {
          await raiseAlarms(source, () => !isStopping);
          await breakPromises(source, () => !isStopping);
          await followUp(source.manager, new Date());
        },
      },
    });
    await runner.addJob(task, {}, { jobKey: task, maxAttempts: 1 });
    const stop = async (): Promise<void> => {
      isStopping = true;
      await runner.stop();
      await pgPool.end();
    };
    return { stop };
  } catch (error) {
    await pgPool.end();
    throw error;
  }
}

/** The level at which a worker tells what failed; its own enum is there for types only. */
const bad: readonly string[] = ["error"];

/** Of all that a worker tells, only what failed is anybody's business. */
function quiet(failed: (error: unknown) => void): LogFunctionFactory {
  return () => (level, message, meta) => {
    if (bad.includes(level)) failed(meta?.["error"] ?? new Error(message));
  };
}
