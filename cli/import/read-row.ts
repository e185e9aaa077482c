import type { WrittenRegistration } from "../../subgraphs/customer/actions/written-registration.js";
import type { Header, RegistrationField } from "./header.js";

const departments = ["MARKETING", "SERVICE", "PROPERTY"] as const;

/** The longest id that a source may give a registration, in characters. */
const longestId = 200;

/** What a row is read with. */
export interface RowContext {
  readonly header: Header;
  readonly source: string;
  readonly knownProjects: ReadonlySet<string>;
}

/**
 * Reads a row. Fields about the person are taken as they are, right or wrong; a row that cannot be told from others or belongs nowhere is not.
 * @returns the registration, or why the row is rejected
 */
export function readRow(
  cells: readonly string[],
  { header, source, knownProjects }: RowContext,
): WrittenRegistration | string {
  if (cells.length !== header.length) return `expected ${header.length} columns, found ${cells.length}`;
  const row: Partial<Record<RegistrationField, string>> = {};
  header.forEach((field, index) => {
    if (field) row[field] = cells[index] ?? "";
  });
  const externalId = row.externalId?.trim() ?? "";
  if (externalId === "") return "external_id is empty";
  if (externalId.length > longestId) return `external_id is longer than ${longestId} characters`;
  if (externalId.includes("\0")) return "external_id holds a NUL character";
  const projectCode = row.projectCode?.trim() ?? "";
  if (!knownProjects.has(projectCode)) return `unknown project ${quoted(projectCode)}`;
  const department = departments.find((known) => known === row.department?.trim().toUpperCase());
  if (!department) return `department is ${quoted(row.department ?? "")}, expected ${departments.join(", ")}`;
  return { ...row, source, externalId, projectCode, department };
}

function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
