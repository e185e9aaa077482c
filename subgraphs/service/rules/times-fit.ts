/**
 * Whether a case's times can be: received before now, due after it was received.
 * @returns the field to blame and what is wrong, or undefined
 */
export function timesFit(
  { receivedAt, dueAt }: { readonly receivedAt: Date; readonly dueAt: Date | null },
  now: Date,
): { readonly field: "receivedAt" | "dueAt"; readonly message: string } | undefined {
  const at = (date: Date): string => date.toISOString();
  if (receivedAt > now)
    return { field: "receivedAt", message: `A case is received before it is written down, not at ${at(receivedAt)}.` };
  if (dueAt && dueAt <= receivedAt)
    return {
      field: "dueAt",
      message: `A case is due after ${at(receivedAt)}, when it was received, not ${at(dueAt)}.`,
    };
  return undefined;
}
