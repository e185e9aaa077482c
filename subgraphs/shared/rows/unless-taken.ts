import { Refusal, UserErrorCode } from "../write.js";

/** What a unique index stands for: the input's field to blame, and why. */
export type Taken = Readonly<Record<string, { readonly field: string; readonly message: string }>>;

/** PostgreSQL's code for a unique index that a row would break. */
const uniqueViolation = "23505";

/**
 * Waits for a write; when the database answers that another row has this place already, it becomes a refusal. Two who
 * write at the same time are told apart here, and only here.
 * @param taken what each unique index that may be broken stands for, by the index's name
 * @throws Refusal TAKEN
 */
export async function unlessTaken<T>(write: Promise<T>, taken: Taken): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    const found = code === uniqueViolation && typeof constraint === "string" ? taken[constraint] : undefined;
    if (found) throw new Refusal(UserErrorCode.TAKEN, [found.field], found.message);
    throw error;
  }
}
