import { Refusal, UserErrorCode } from "../../shared/write.js";

/** PostgreSQL's code for a unique index that a row would break. */
const uniqueViolation = "23505";

/**
 * Waits for a write; when the database answers that another row has this name or place already, it becomes a refusal.
 * Two who write at the same time are told apart here, and only here.
 * @throws Refusal TAKEN
 */
export async function unlessTaken<T>(write: Promise<T>, field: string, message: string): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if ((error as { code?: unknown }).code !== uniqueViolation) throw error;
    throw new Refusal(UserErrorCode.TAKEN, [field], message);
  }
}
