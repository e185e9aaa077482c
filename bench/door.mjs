// How long the desk waits when it registers somebody in a house that knows very many: half of them strangers, half known already.
// Needs `npm run build`, and a house that a file was imported into.
//
//     node bench/identity/generate.mjs --registrations 1000000 --out FOLDER
//     ONEROOF_HOME=HOUSE SEED_CUSTOMERS=0 node bin/oneroof.mjs import FOLDER/registrations.csv
//     ONEROOF_HOME=HOUSE SEED_CUSTOMERS=0 node bench/door.mjs FOLDER/registrations.csv [REGISTRATIONS]
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { demonstrator, startHouse } from "../dist/cli/house/house.js";
import { readHouseSettings } from "../dist/cli/house/settings.js";
import { population } from "./identity/population.mjs";

const [file, count = "1000"] = process.argv.slice(2);
const house = await startHouse(
  readHouseSettings({ ...process.env, PORT: "0", LOG_LEVEL: "warn", SEARCH_LIMIT: "2000000000" }),
);
const authorization = `Bearer ${await house.issuer.sign(demonstrator)}`;
const document = `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) {
  registration { id } customer { id name } userErrors { message } } }`;

/** Milliseconds until the desk knows who it is. */
async function register(fields) {
  const input = { projectCode: "DL-01", department: "MARKETING", ...fields };
  const headers = { authorization, "content-type": "application/json" };
  const body = JSON.stringify({ query: document, variables: { input } });
  const begun = performance.now();
  const response = await fetch(house.url, { method: "POST", headers, body });
  const { data, errors } = await response.json();
  if (errors || !data.customerRegister.customer) throw new Error(JSON.stringify(errors ?? data));
  return performance.now() - begun;
}

/** People of the file, spread over its first part, as another desk writes them down. */
async function known(howMany) {
  const people = [];
  let line = 0;
  for await (const row of createInterface({ input: createReadStream(file) })) {
    const [, , , name, , , , mobile] = row.split(",");
    if (line++ > 0 && line % 97 === 0 && name && mobile) people.push({ name, mobile });
    if (people.length === howMany) break;
  }
  return people;
}

function strangers(howMany) {
  const rows = population({ size: howMany * 2, seed: 4711, dirt: 1 });
  const people = Array.from(rows, ({ fields: { name, mobile, address } }) => ({ name, mobile, address }));
  return people.filter(({ name, mobile }) => name && mobile).slice(0, howMany);
}

const half = Number(count) / 2;
const [old, fresh] = [await known(half), strangers(half)];
for (const person of fresh.splice(0, 20)) await register(person); // the first ones prepare statements
const took = { known: [], strangers: [] };
for (const [index, person] of old.entries()) {
  took.known.push(await register(person));
  if (fresh[index]) took.strangers.push(await register(fresh[index]));
}
for (const [who, times] of Object.entries(took)) {
  times.sort((one, other) => one - other);
  const at = (part) => `${times[Math.floor(times.length * part)].toFixed(1)} ms`;
  console.log(
    `${who}: ${times.length} registered, p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${times.at(-1).toFixed(1)} ms`,
  );
}
await house.stop();
