// Writes a file of registrations, and who they truly are, of people who do not exist. Needs `npm run build`.
//   node bench/identity/generate.mjs --registrations 1000000 --out FOLDER [--seed 1] [--dirt 1] [--projects 60]
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeDown } from "./handwriting.mjs";
import { makePeople } from "./people.mjs";
import { randomFrom } from "./random.mjs";

const { values } = parseArgs({
  options: {
    registrations: { type: "string", default: "10000" },
    out: { type: "string", default: "." },
    seed: { type: "string", default: "1" },
    dirt: { type: "string", default: "1" },
    projects: { type: "string", default: "12" },
  },
});
const size = Number(values.registrations);
const random = randomFrom(Number(values.seed));
const world = makePeople(Math.ceil(size / 2.25), Number(values.projects), random);

/** Most people register once to three times, few up to seven. */
const owners = world.people.flatMap((_, index) =>
  Array(Math.min(7, 1 + Math.floor(-1.6 * Math.log(1 - random.next())))).fill(index),
);
for (let index = owners.length - 1; index > 0; index--) {
  const other = random.below(index + 1);
  [owners[index], owners[other]] = [owners[other], owners[index]];
}

mkdirSync(values.out, { recursive: true });
const registrations = createWriteStream(join(values.out, "registrations.csv"));
const truth = createWriteStream(join(values.out, "truth.csv"));
registrations.write(
  "external_id,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company,registered_at\n",
);
truth.write("external_id,person_id\n");
for (const [index, owner] of owners.slice(0, size).entries()) {
  const id = `R${String(index + 1).padStart(8, "0")}`;
  const row = writeDown(world.people[owner], world, random, Number(values.dirt));
  registrations.write(`${[id, ...Object.values(row)].join(",")}\n`);
  truth.write(`${id},P${String(owner).padStart(7, "0")}\n`);
}
registrations.end();
truth.end();
