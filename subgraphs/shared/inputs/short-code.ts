import { Matches } from "class-validator";

/**
 * Checks that an input's field is a short name by which people know a row, as in LIFT_STOPPED.
 * @param each whether the field has a list of them
 */
export function ShortCode({ each = false } = {}): PropertyDecorator {
  const came = each ? "." : ', and was "$value".';
  return Matches(/^[A-Z][A-Z0-9_]{0,39}$/, {
    each,
    message: `A code is capital letters, digits and _, at most 40${came}`,
  });
}
