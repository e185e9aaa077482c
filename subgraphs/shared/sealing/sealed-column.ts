import { Column, type ColumnOptions, type ValueTransformer } from "typeorm";

/** TypeORM knows neither the keys nor the row's id: what would pass by the one way in and out is an error. */
function refuse(): never {
  throw new Error("A sealed column is read through mapping() and written through rowShape().");
}

/** The mark of a column that holds a sealed text. */
export const sealedText: ValueTransformer = { from: refuse, to: refuse };
/** The mark of a column that holds sealed JSON. */
export const sealedJson: ValueTransformer = { from: refuse, to: refuse };

/**
 * Declares a column whose value lies sealed in the database, and as it is in the entity: it is sealed where rows are written and opened
 * where they are read, in one place each.
 * @param json whether the value is kept as JSON; a text otherwise
 */
export function SealedColumn({ json = false, ...options }: ColumnOptions & { json?: boolean } = {}): PropertyDecorator {
  return Column("text", { ...options, transformer: json ? sealedJson : sealedText });
}
