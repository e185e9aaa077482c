import type { Address } from "../normalise/address.js";
import type { Level } from "./comparisons.js";

type Room = Extract<Address, { kind: "room" }>;

/**
 * How far two rooms agree: in all parts, in all but a unit that one side left
 * out, or not. One digit off is another room: neighbours live there. Whether
 * both are in one project is for `isOneProject` to say, since an address
 * seldom names it. Symmetric.
 */
export function compareRooms(left: Room, right: Room, isOneProject: boolean): Level<"room"> {
  if (left.building !== right.building || left.room !== right.room) return "different";
  if (left.unit === right.unit) return isOneProject ? "same" : "elsewhere";
  return isOneProject && (left.unit === undefined || right.unit === undefined) ? "near" : "different";
}
