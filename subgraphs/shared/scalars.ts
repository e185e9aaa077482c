import { GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { typeid } from "typeid-js";
import { writeInstant } from "./values/instants.js";

/** An instant, as RFC 3339 writes it. Most are dates that are in order; the library would have JSON.stringify write them, which takes four times as long. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  serialize: (value) => {
    const instant = value instanceof Date && !Number.isNaN(value.getTime()) ? value : GraphQLDateTime.serialize(value);
    return writeInstant(instant);
  },
  name: "DateTime",
  description: "An instant with its offset, as in 2026-03-01T09:00:00Z (时间).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
});

/** A day of the calendar without a time; a string YYYY-MM-DD in code as well. */
export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "LocalDate",
  description: "A day of the calendar, as in 2026-03-01 (日期).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
});

/** An amount of money in fen, a hundredth of a yuan; a whole number below 2^53. */
export const Fen = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  name: "Fen",
  description: "An amount of money in fen, a hundredth of a yuan (分).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc8259#section-6",
});

/**
 * A new TypeID: the prefix, then a time-ordered UUID (version 7) in base 32, as in `cas_01h455vb4pex5vsknk084sn02q`.
 * @param prefix three lower-case letters that name the type
 */
export function newId(prefix: string): string {
  return typeid(prefix).toString();
}

/** China has one time for the whole country, eight hours ahead, and no summer time. */
const ahead = 8 * 60 * 60 * 1_000;

/** The day that it is in China at an instant, as YYYY-MM-DD. */
export function chinaDay(instant: Date): string {
  return new Date(instant.getTime() + ahead).toISOString().slice(0, 10);
}
