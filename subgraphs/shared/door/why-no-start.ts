import { WrongSettings } from "../settings.js";

/** Why a start failed: in a line where a setting, the database or the port is to blame, with its place in the code where we are. */
export function whyNoStart(error: unknown): string {
  const { code, syscall, severity, message, stack } = error as NodeJS.ErrnoException & { severity?: string };
  if (error instanceof WrongSettings) return message;
  if (code === "EADDRINUSE" || code === "EACCES") return `PORT: the address cannot be listened on: ${message}.`;
  if (syscall ?? severity ?? error instanceof AggregateError)
    return `DATABASE_URL: the database cannot be used: ${message || code}.`;
  return String(stack);
}
