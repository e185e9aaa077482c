import { ValidateBy } from "class-validator";
import { GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { typeid } from "typeid-js";

/** An instant, as RFC 3339 writes it. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
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

/**
 * Checks that an input's text says something, in at most so many characters, and holds none that PostgreSQL cannot keep.
 * @param most the most characters; one beyond the basic plane counts as one
 */
export function TextOf(most: number): PropertyDecorator {
  return ValidateBy({
    name: "textOf",
    validator: {
      validate: (value) => typeof value === "string" && isText(value, most),
      defaultMessage: (fault) =>
        `${fault?.property} needs 1 to ${most} characters, not only spaces and none of code zero; ${lengthOf(fault?.value)} came.`,
    },
  });
}

function isText(value: string, most: number): boolean {
  return value.trim() !== "" && [...value].length <= most && !value.includes("\0");
}

function lengthOf(value: unknown): number {
  return typeof value === "string" ? [...value].length : 0;
}
