import { TypeID } from "typeid-js";
import type { Random } from "./random.js";

/**
 * A TypeID that is the same in every run: its time is the row's own, its random part is drawn.
 * @param prefix as in "cas"
 * @param at when the row came to be
 */
export function seededId(prefix: string, at: Date, random: Random): string {
  const hex = (digits: number): string =>
    random
      .between(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, "0");
  const time = at.getTime().toString(16).padStart(12, "0");
  const uuid = `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${random.pick(["8", "9", "a", "b"])}${hex(3)}-${hex(6)}${hex(6)}`;
  return TypeID.fromUUID(prefix, uuid).toString();
}
