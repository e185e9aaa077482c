import { ArrayUnique } from "class-validator";

/** Checks that a list of motives names each one once. */
export function Motives(): PropertyDecorator {
  return ArrayUnique({ message: "$property must name each motive once, and were $value." });
}
