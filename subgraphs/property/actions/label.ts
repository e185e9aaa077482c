import { ValidateBy } from "class-validator";

/** The most characters that a name may have, and whether the field is a list of names. */
export interface LabelOptions {
  readonly most: number;
  readonly each?: boolean;
}

/** Checks that an input's field is a short name of one line, without a space at its ends, so that equal names are equal. */
export function Label({ most, each = false }: LabelOptions): PropertyDecorator {
  const form = new RegExp(`^(?!\\s)[^\\p{Cc}]{1,${most}}(?<!\\s)$`, "u");
  return ValidateBy(
    {
      name: "label",
      validator: {
        validate: (value) => typeof value === "string" && form.test(value),
        defaultMessage: (fault) =>
          `${fault?.property} needs 1 to ${most} characters in one line without spaces at its ends; ${JSON.stringify(fault?.value)} came.`,
      },
    },
    { each },
  );
}
