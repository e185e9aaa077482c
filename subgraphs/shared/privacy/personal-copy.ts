import { stringify } from "csv-stringify/sync";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** How a copy is written. */
export enum CopyFormat {
  JSON = "JSON",
  CSV = "CSV",
}
registerEnumType(CopyFormat, {
  name: "PersonalCopyFormat",
  description: "How a copy of somebody's data is written (副本格式).",
  valuesConfig: {
    JSON: { description: "An object with a list of rows for each kind of them." },
    CSV: { description: "A line for each value: record, row, field, value." },
  },
});

/** What a department has of a person, to be handed to them. PIPL article 45. */
@Directive("@shareable")
@ObjectType({ description: "What a department has of a person, to be handed to them (个人信息副本)." })
export class PersonalCopy {
  @Field(() => CopyFormat, { description: "How it is written (格式)." })
  format!: CopyFormat;

  @Field(() => Int, { description: "How many rows it has (记录数)." })
  rows!: number;

  @Field(() => String, { description: "All of it (内容)." })
  text!: string;
}

/** A person's rows, by their kind. */
export type PersonalRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * Writes a person's rows down. In CSV a value that a spreadsheet would take for a formula is made safe by an apostrophe
 * (security, attack 56).
 */
export function copyOf(found: PersonalRows, format: CopyFormat): PersonalCopy {
  const rows = Object.values(found).flat().length;
  if (format === CopyFormat.JSON) return { format, rows, text: JSON.stringify(found, null, 2) };
  const lines = Object.entries(found).flatMap(([record, list]) =>
    list.flatMap((row, at) => Object.entries(row).map(([field, value]) => [record, at + 1, field, cell(value)])),
  );
  return { format, rows, text: stringify([["record", "row", "field", "value"], ...lines], { escape_formulas: true }) };
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
}
