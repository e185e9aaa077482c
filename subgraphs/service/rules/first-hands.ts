import { deskOf } from "./desk-of.js";
import type { whoActsOn } from "./who-acts-on.js";

type Department = Parameters<typeof whoActsOn>[0];

/** Who takes a case in, as far as it was said. */
export interface Asked {
  readonly firstReceiverId?: string | null | undefined;
  readonly department?: Department | null | undefined;
  readonly ownerId?: string | null | undefined;
}

/** Into whose hands a new case comes: none of these is ever empty. */
export interface FirstHands {
  readonly firstReceiverId: string;
  readonly department: Department;
  readonly ownerId: string;
}

/**
 * Into whose hands a new case comes. Who takes it in is its first receiver for ever, and answers for it in the own
 * department unless somebody else is named; a case that begins in another department names its owner there.
 * @returns the hands, or the field that is missing and why. Requirements 000-35, 000-40.
 */
export function firstHands(
  caller: { readonly subject: string; readonly role: string },
  asked: Asked,
): FirstHands | { readonly field: "firstReceiverId" | "ownerId"; readonly message: string } {
  const firstReceiverId = asked.firstReceiverId ?? (caller.subject.startsWith("emp_") ? caller.subject : undefined);
  if (!firstReceiverId)
    return { field: "firstReceiverId", message: "Who is no employee names the one who receives the case." };
  const own = deskOf(caller.role);
  const department = asked.department ?? own;
  const ownerId = asked.ownerId ?? (department === own ? firstReceiverId : undefined);
  if (!ownerId) return { field: "ownerId", message: `A case that begins at ${department} names its owner there.` };
  return { firstReceiverId, department, ownerId };
}
