// A house that does nothing but hold its database: `node hold.fixture.mjs <path of start.js> <options as JSON>`. Prints one line of JSON, either what
// it started or what went wrong; SIGTERM stops it as it should, SIGINT it ignores, anything else is what the tests are about.
import { pathToFileURL } from "node:url";

const { startPostgres } = await import(pathToFileURL(process.argv[2]).href);
process.on("SIGINT", () => undefined);
try {
  const postgres = await startPostgres(JSON.parse(process.argv[3]));
  const { host, home, created } = postgres;
  process.once("SIGTERM", () => void postgres.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
  console.log(JSON.stringify({ host, home, created, url: postgres.url("postgres") }));
} catch (error) {
  console.log(JSON.stringify({ error: error.message, name: error.name }));
  process.exitCode = 1;
}
