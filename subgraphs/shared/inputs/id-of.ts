import { Matches } from "class-validator";

/**
 * Checks that an input names something of the right type; whether it is there is another question, often another department's.
 * @param prefixes the prefixes of the ids that fit, as in "reg" and "cus"
 */
export function IdOf(...prefixes: readonly string[]): PropertyDecorator {
  return Matches(new RegExp(`^(${prefixes.join("|")})_[0-9a-zA-Z_]{1,60}$`), {
    message: `$property must be an id that begins with ${prefixes.map((prefix) => `${prefix}_`).join(" or ")}, and was "$value".`,
  });
}
