import type { Caller } from "../../shared/caller.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import { whoLooksAfter } from "../rules/who-looks-after.js";

/**
 * The employee who stands behind what is written down.
 * @param named the employee whom the input names, if it names one
 * @param field the input's field that would name one
 * @throws Refusal INVALID when there is none, or the caller cannot name them
 */
export function employeeBehind(caller: Caller, named: string | null | undefined, field: string): string {
  const found = whoLooksAfter(caller, named);
  if (typeof found === "string") throw new Refusal(UserErrorCode.INVALID, [field], found);
  return found.employeeId;
}
