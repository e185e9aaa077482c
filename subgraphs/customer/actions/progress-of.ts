import { DepartmentReceipt } from "../../shared/privacy/department-receipt.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import type { RequestProgress } from "../entities/request-progress.js";
import { whoAnswers } from "../rules/who-answers.js";

/** How far every department is with a request, in the order in which they are asked. */
export function progressOf({ receiptsGiven }: DataSubjectRequest): RequestProgress[] {
  return whoAnswers.map((department) => {
    const given = receiptsGiven[department];
    return {
      department,
      receipt: given
        ? Object.assign(new DepartmentReceipt(), given, { carriedOutAt: new Date(given.carriedOutAt) })
        : null,
    };
  });
}
