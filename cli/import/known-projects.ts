import { readFile } from "node:fs/promises";
import type { DataSource } from "typeorm";
import { ImportRefused } from "./import-refused.js";

/**
 * The codes of the projects that registrations may belong to.
 * @param organization the organization database
 * @param file a file with a code a line to take them from instead
 * @throws ImportRefused when there is none, since every row would be rejected
 */
export async function knownProjects(organization: DataSource, file?: string): Promise<ReadonlySet<string>> {
  const codes = file === undefined ? await codesOf(organization) : await codesIn(file);
  if (codes.length > 0) return new Set(codes);
  throw new ImportRefused(
    file === undefined
      ? "This house has no projects yet that registrations could belong to: start it once, or open them with projectCreate."
      : `${file} names no project codes: a code a line was expected.`,
  );
}

async function codesOf(organization: DataSource): Promise<string[]> {
  const rows = await organization.query<{ code: string }[]>("select code from project");
  return rows.map(({ code }) => code);
}

async function codesIn(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new ImportRefused(`${file} cannot be read.`);
  });
  return text.split(/[\s,]+/).filter((code) => code !== "");
}
