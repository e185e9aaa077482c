import { ValidateBy } from "class-validator";

/**
 * Checks that an input's text says something, in at most so many characters, and holds none that PostgreSQL cannot keep.
 * @param most the most characters, each Chinese one counted once
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
