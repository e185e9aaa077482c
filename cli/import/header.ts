import { ImportRefused } from "./import-refused.js";

/** The columns of a file of registrations, and the field that each fills. */
const fields = {
  external_id: "externalId",
  project_code: "projectCode",
  department: "department",
  name: "name",
  gender: "gender",
  birth_date: "birthDate",
  id_number: "idNumber",
  mobile: "mobile",
  email: "email",
  wechat: "wechat",
  address: "address",
  company: "company",
  registered_at: "registeredAt",
} as const;
export type RegistrationColumn = keyof typeof fields;
export type RegistrationField = (typeof fields)[RegistrationColumn];

/** What the importer writes in front of a rejected row; so that such a file can be mended and imported itself, they do not count. */
export const rejectedColumns = ["line", "reason"] as const;

/** Which field each column of a file fills; undefined for one that does not count. */
export type Header = readonly (RegistrationField | undefined)[];

/**
 * Reads the first row of a file: every column must be there once, in any order.
 * @throws ImportRefused naming what is missing, unknown or there twice, and what was expected
 */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const expected = Object.keys(fields);
  const known = [...expected, ...rejectedColumns];
  const faults = [
    ["missing", expected.filter((name) => !names.includes(name))],
    ["unknown", names.filter((name) => !known.includes(name))],
    ["there twice", names.filter((name, index) => names.indexOf(name) !== index)],
  ] as const;
  const complaints = faults.filter(([, list]) => list.length > 0).map(([what, list]) => `${what}: ${quoted(list)}`);
  if (complaints.length > 0)
    throw new ImportRefused(
      `The header is not as expected (${complaints.join("; ")}). Expected, in any order: ${expected.join(",")}`,
    );
  return names.map((name) => (fields as Readonly<Record<string, RegistrationField>>)[name]);
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 15).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name) || "(empty)");
  return shown.join(", ") + (names.length > shown.length ? " …" : "");
}
