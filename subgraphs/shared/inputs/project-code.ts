import { Matches } from "class-validator";

/** Checks that an input's field has the form of a project's code, as DL-01 has. */
export function ProjectCode(): PropertyDecorator {
  return Matches(/^[A-Z]{2}-\d{2}$/, {
    message: '$property must be two letters, a dash and two digits, as in DL-01, and was "$value".',
  });
}
