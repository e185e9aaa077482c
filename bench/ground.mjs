import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabases } from "../dist/cli/house/databases.js";
import { developmentIssuer } from "../dist/cli/house/issuer.js";
import { readHouseSettings } from "../dist/cli/house/settings.js";
import { departments } from "../dist/cli/house/subgraphs.js";
import { runningPostgres } from "../dist/cli/postgres/running.js";
import { fill, idOf, seenProjects } from "./data.mjs";
import { fillPeople, openPeople } from "./people.mjs";
import { fillWhole } from "./whole-database.mjs";

/** As many callers ask as there are, of one role and the same projects: every connection changes hands all the time. */
const callers = 20;

/**
 * Opens what house and peers stand on: a PostgreSQL of its own with the data, the addresses of its databases, tokens.
 * @param home the folder that it lies in; filled the first time
 */
export async function openGround({ home, customers }) {
  const env = { ONEROOF_HOME: home, SEED_CUSTOMERS: "0", POOL_SIZE: "10" };
  const databases = await openDatabases(readHouseSettings(env), { share: false });
  const postgres = await runningPostgres(join(home, "postgres"));
  const urlOf = (name) => postgres.url(`oneroof_${name}`);
  await makeOnce(home, customers, async () => {
    const began = performance.now();
    await fill(databases, customers, fillPeople);
    console.log(`made ${customers} customers in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    await fillWhole(postgres.url("bench_whole"), urlOf, openPeople);
  });
  const issuer = await developmentIssuer(home);
  const postmaster = Number(readFileSync(join(home, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[0]);
  return {
    home,
    issuer,
    postmaster,
    whole: postgres.url("bench_whole"),
    urlOf,
    databaseUrls: Object.fromEntries(
      departments.map(({ database: { name } }) => [`${name.toUpperCase()}_DATABASE_URL`, urlOf(name)]),
    ),
    tokens: (role) => Promise.all(Array.from({ length: callers }, (_, n) => issuer.sign(callerOf(n, role)))),
    close: () => databases.close(),
  };
}

/** A home that was half filled when somebody stopped it would give other figures, and nobody would see why. */
async function makeOnce(home, customers, make) {
  const mark = join(home, "bench-customers");
  const made = existsSync(mark) ? Number(readFileSync(mark, "utf8")) : undefined;
  if (made === customers) return;
  if (made !== undefined)
    throw new Error(`This home has ${made} customers, and ${customers} were asked for: take another folder.`);
  await make();
  writeFileSync(mark, String(customers));
}

/** Somebody who asks. */
export function callerOf(n, role = "service_manager") {
  return { subject: idOf("emp", n), role, projects: seenProjects };
}
