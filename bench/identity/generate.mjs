// Writes a file of registrations, and who they truly are, of people who do not exist. Needs `npm run build`.
//   node bench/identity/generate.mjs --registrations 1000000 --out FOLDER [--seed 1] [--dirt 1]
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { population } from "./population.mjs";

const { values } = parseArgs({
  options: {
    registrations: { type: "string", default: "10000" },
    out: { type: "string", default: "." },
    seed: { type: "string", default: "1" },
    dirt: { type: "string", default: "1" },
  },
});
const [size, seed, dirt] = [values.registrations, values.seed, values.dirt].map(Number);

mkdirSync(values.out, { recursive: true });
const registrations = createWriteStream(join(values.out, "registrations.csv"));
const truth = createWriteStream(join(values.out, "truth.csv"));
registrations.write(
  "external_id,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company,registered_at\n",
);
truth.write("external_id,person_id\n");
for (const { id, owner, fields } of population({ size, seed, dirt })) {
  registrations.write(`${[id, ...Object.values(fields)].join(",")}\n`);
  truth.write(`${id},P${String(owner).padStart(7, "0")}\n`);
}
registrations.end();
truth.end();
