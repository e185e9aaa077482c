import { Min } from "class-validator";

/** Checks that an amount of an input is something: a fen at least. The scalar has seen to it that it is a whole number. */
export function Money(): PropertyDecorator {
  return Min(1, { message: "$property must be 1 fen or more, and was $value." });
}
