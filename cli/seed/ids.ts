import { TypeID } from "typeid-js";
import type { Random } from "./random.js";

/**
 * A TypeID that is the same in every run: its time is the row's own, its random part is drawn.
 * @param prefix as in "cas"
 * @param at when the row came to be
 */
export function seededId(prefix: string, at: Date, random: Random): string {
  const time = BigInt(at.getTime()).toString(16).padStart(12, "0");
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => random.between(0, 15).toString(16)).join("");
  const variant = (8 + random.between(0, 3)).toString(16);
  const uuid = `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
  return TypeID.fromUUID(prefix, uuid).toString();
}
