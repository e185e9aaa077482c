import { audit } from "../../shared/audit/audit.js";
import { mustSeeEverything } from "../../shared/privacy/carry-out.js";
import { type CopyFormat, copyOf, type PersonalCopy } from "../../shared/privacy/personal-copy.js";
import { isHandedOut } from "../../shared/privacy/request-kind.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import type { CustomerContext } from "../loaders/index.js";
import { customerRows } from "./customer-rows.js";

/**
 * What the customer subgraph hands out to a person whose request was accepted; the audit entry is committed before it leaves.
 * @returns null when the request is no access or copy, or was not accepted
 */
export async function customerCopy(
  request: DataSubjectRequest,
  format: CopyFormat,
  context: CustomerContext,
): Promise<PersonalCopy | null> {
  mustSeeEverything(context.caller);
  const { id, kind, customerHandle: subjectHandle, frozenHandles } = request;
  if (!isHandedOut(kind) || frozenHandles.length === 0) return null;
  return context.manager.transaction(async (tx) => {
    const copy = copyOf(await customerRows(tx, request), format);
    const told = { action: "customerCopy", subjectHandle, entityId: id };
    await audit(tx, context, { ...told, detail: { rows: copy.rows, format } });
    return copy;
  });
}
