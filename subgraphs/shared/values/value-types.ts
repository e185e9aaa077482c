import pg from "pg";
import { readInstant } from "./instants.js";

/** The number by which PostgreSQL knows a type. */
export type TypeOid = Parameters<typeof pg.types.getTypeParser>[0];

type Read = (text: string) => unknown;
const { DATE: date, INT8: int8, NUMERIC: numeric, TIMESTAMPTZ: instant } = pg.types.builtins;
/** An array of texts, for which the driver has no name. */
const texts: number = 1009;
const driver: { getTypeParser(oid: number, format: "text"): unknown } = pg.types;
const [driversInstant, driversTexts] = [instant, texts].map((oid) => driver.getTypeParser(oid, "text")) as [Read, Read];

/**
 * How the text of a value becomes a value: days stay strings, whole numbers become numbers (fen stay below 2^53), instants become
 * dates; everything else as the driver does it.
 */
export const valueTypes = {
  getTypeParser(oid: TypeOid, format?: "text" | "binary"): unknown {
    return (format !== "binary" && readers.get(oid)) || pg.types.getTypeParser(oid, format);
  },
};

const readers = new Map<number, Read>([
  [date, (text) => text],
  [int8, Number],
  [numeric, Number],
  [instant, (text) => readInstant(text) ?? driversInstant(text)],
  [texts, readTexts],
]);

/** Most arrays are of a few ids, in which nothing is quoted. */
function readTexts(text: string): unknown {
  const isPlain = text.length > 2 && !/["{}\\]|null/i.test(text.slice(1, -1));
  return isPlain ? text.slice(1, -1).split(",") : driversTexts(text);
}
