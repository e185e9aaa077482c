import type { DataSource } from "typeorm";
import { idProperty, sealedValues } from "../../subgraphs/shared/sealing/sealed-values.js";

/** All rows of an entity's table, by their columns' names, with what lies sealed in them opened. @param order the column to order by */
export async function openedRows(
  source: DataSource,
  entity: new () => object,
  order: string,
): Promise<Record<string, unknown>[]> {
  const metadata = source.getMetadata(entity);
  const sealed = sealedValues(metadata, source);
  const id = idProperty(metadata);
  const rows = await source.query<Record<string, unknown>[]>(
    `select * from "${metadata.tableName}" order by "${order}"`,
  );
  return rows.map((row) => {
    const opened = sealed.flatMap(({ column, open }) =>
      row[column] === null ? [] : [[column, open(row[id] as string, row[column] as string)] as const],
    );
    return { ...row, ...Object.fromEntries(opened) };
  });
}
