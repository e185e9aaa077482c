import { Refusal, UserErrorCode } from "../write.js";

/**
 * Carries out what a rule said: nothing, or a refusal in its words.
 * @param wrong what is wrong, or undefined
 * @param field the input's field to blame
 */
export function refuseIf(wrong: string | undefined, field: string, code = UserErrorCode.INVALID): void {
  if (wrong !== undefined) throw new Refusal(code, [field], wrong);
}
