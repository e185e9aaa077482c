import type { Registration } from "../entities/registration.js";
import type { WrittenRegistration } from "./written-registration.js";

/** A registration as its source sent it. */
export function writtenOf(registration: Registration): WrittenRegistration {
  const { source, externalId, projectCode, department, written } = registration;
  return { source, externalId, projectCode, department, ...written };
}
