/** A row of the demonstration data: its table, and its values by column. */
export type Row = readonly [table: string, values: Readonly<Record<string, unknown>>];
