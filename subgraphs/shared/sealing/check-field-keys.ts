import { raw } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { WrongSettings } from "../settings.js";
import type { ScopedSource } from "../scope/scoped-source.js";
import { idProperty, isSealed, sealedValues } from "./sealed-values.js";

/**
 * Sees that there are keys where columns are sealed, and that they are the ones by which what is there was sealed: a house that was
 * started with other keys would seal with these, and no one would open both.
 * @throws WrongSettings when they are missing or others
 */
export async function checkFieldKeys(source: ScopedSource): Promise<void> {
  const kept = source.entityMetadatas.filter(({ columns }) => columns.some(isSealed));
  if (kept.length > 0 && !source.fieldKeys)
    throw new WrongSettings("FIELD_KEYS: is missing. It is the file of keys by which personal data is sealed.");
  for (const metadata of kept) {
    const always = sealedValues(metadata, source).filter(
      ({ property }) => !metadata.findColumnWithPropertyName(property)?.isNullable,
    );
    for (const { column, open } of always) {
      const id = metadata.findColumnWithPropertyName(idProperty(metadata))?.databaseName ?? "id";
      const found = await firstOf(source, metadata.tableName, [id, column]);
      if (found) tryOpening(() => open(found.id, found.value));
    }
  }
}

async function firstOf(
  source: DataSource,
  table: string,
  [id, column]: [string, string],
): Promise<{ id: string; value: string } | undefined> {
  const text = raw(`select "${id}" as id, "${column}" as value from "${table}" limit 1`).text;
  const [row] = await source.query<{ id: string; value: string }[]>(text);
  return row;
}

function tryOpening(open: () => unknown): void {
  try {
    open();
  } catch (error) {
    throw new WrongSettings(`FIELD_KEYS: ${(error as Error).message}`);
  }
}
