import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Evidence } from "../../../../subgraphs/customer/identity/evidence.js";
import { normaliseRegistration } from "../../../../subgraphs/customer/identity/normalise/registration.js";

/** Registrations of which it is known whose they are. */
export interface Labelled {
  evidence: Evidence[];
  /** By registration: the person that it is truly about. */
  owners: ReadonlyMap<string, string>;
}

/** Reads registrations.csv and truth.csv of a folder. */
export function labelled(folder: string): Labelled {
  const rows = (file: string) =>
    parse<Record<string, string>>(readFileSync(join(folder, file)), { columns: true, bom: true });
  const evidence = rows("registrations.csv").map((row) => {
    const { external_id: id = "", project_code, birth_date, id_number, registered_at, ...fields } = row;
    const renamed = {
      projectCode: project_code,
      birthDate: birth_date,
      idNumber: id_number,
      registeredAt: registered_at,
    };
    return normaliseRegistration({ ...fields, ...renamed, id }).evidence;
  });
  return {
    evidence,
    owners: new Map(rows("truth.csv").map((row) => [row["external_id"] ?? "", row["person_id"] ?? ""])),
  };
}

/** Of pairs: which share of those found is one person's, which share of one person's is found, and their harmonic mean. */
export function scoreOf(clusters: readonly (readonly string[])[], { owners }: Labelled) {
  const right = sum(clusters, (ids) => pairsOf(ids.map((id) => owners.get(id))));
  const found = sum(clusters, ({ length }) => (length * (length - 1)) / 2);
  const [precision, recall] = [right / found, right / pairsOf([...owners.values()])];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** How many pairs of equals there are among items. */
function pairsOf(items: readonly unknown[]): number {
  const counts = new Map<unknown, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return sum([...counts.values()], (count) => (count * (count - 1)) / 2);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
