import type { DepartmentFeedback } from "../entities/department-feedback.js";
import { communicationShare } from "../rules/communication-share.js";

/** Which part of a department's named causes is communication, beside the usual; undefined when none was named. */
export function causesOf({
  productCauses: product,
  communicationCauses: communication,
}: DepartmentFeedback): ReturnType<typeof communicationShare> {
  return communicationShare({ product, communication });
}
