import type { EntityManager } from "typeorm";
import { packRows, unpackRows } from "./packed-rows.js";
import { understoodRow } from "./understood-row.js";
import type { WrittenRegistration } from "./written-registration.js";

/** Understands packed rows of what sources sent. Returns them as packed `UnderstoodRow`s, in their order. */
export function understandRows(manager: EntityManager, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const receivedAt = new Date();
  return packRows(unpackRows<WrittenRegistration>(bytes).map((row) => understoodRow(manager, row, receivedAt)));
}
