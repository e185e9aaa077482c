import { In, MoreThan, type EntityManager } from "typeorm";
import { lineOf } from "../../shared/privacy/erase-records.js";
import { RequestKind } from "../../shared/privacy/request-kind.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import { Registration } from "../entities/registration.js";
import { customerRows } from "./customer-rows.js";
import { eraseRegistrations, type OwnLines } from "./erase-registrations.js";

/**
 * Carries the customer subgraph's part of a request out, and says what it found and did.
 * @throws Refusal STATE of a correction for which nothing was corrected yet
 */
export async function linesOfRequest(tx: EntityManager, request: DataSubjectRequest, actor: string): Promise<OwnLines> {
  const { kind, registrationIds, receivedAt } = request;
  const found = registrationIds.length;
  if (kind === RequestKind.DELETION) return eraseRegistrations(tx, request, actor);
  if (kind === RequestKind.RESTRICTION) return { lines: [lineOf("registration", found, {})], keptHandles: [] };
  if (kind === RequestKind.CORRECTION) {
    const where = { id: In(registrationIds), updatedAt: MoreThan(receivedAt) };
    const changed = await tx.countBy(Registration, where);
    if (changed === 0)
      throw new Refusal(UserErrorCode.STATE, ["requestId"], "No registration of the person was corrected yet.");
    return { lines: [lineOf("registration", found, { changed })], keptHandles: [] };
  }
  const rows = Object.entries(await customerRows(tx, request));
  return { lines: rows.map(([record, { length }]) => lineOf(record, length, { handedOut: length })), keptHandles: [] };
}
