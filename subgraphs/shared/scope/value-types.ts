import pg from "pg";

/** The number by which PostgreSQL knows a type. */
export type TypeOid = Parameters<typeof pg.types.getTypeParser>[0];

const { DATE: date, INT8: int8, NUMERIC: numeric, TIMESTAMPTZ: instant } = pg.types.builtins;
const asTheDriverDoes = pg.types.getTypeParser(instant, "text") as (text: string) => unknown;

/**
 * How the text of a value becomes a value: days stay strings, whole numbers become numbers (fen stay below 2^53), instants become
 * dates; everything else as the driver does it.
 */
export const valueTypes = {
  getTypeParser(oid: TypeOid, format?: "text" | "binary"): unknown {
    if (oid === date) return (text: string) => text;
    if (oid === int8 || oid === numeric) return Number;
    if (oid === instant && format !== "binary") return readInstant;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * An instant as PostgreSQL writes it, 2026-03-01 09:00:00.5+00. But for the T and the minutes of the offset it is as JavaScript itself reads
 * it, which is several times as fast as the driver; what is written otherwise (infinity, a year of five digits) is left to the driver.
 */
function readInstant(text: string): unknown {
  const sign = text.charCodeAt(text.length - 3);
  if (text.charCodeAt(10) !== space || (sign !== plus && sign !== minus)) return asTheDriverDoes(text);
  const read = new Date(`${text.slice(0, 10)}T${text.slice(11)}:00`);
  return Number.isNaN(read.getTime()) ? asTheDriverDoes(text) : read;
}

const [space, plus, minus] = [...Buffer.from(" +-")] as [number, number, number];
