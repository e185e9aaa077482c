import type { Registration } from "../entities/registration.js";
import type { WrittenRegistration } from "./written-registration.js";

/** A registration as its source sent it. */
export function writtenOf(registration: Registration): WrittenRegistration {
  const { source, externalId, projectCode, department } = registration;
  return {
    source,
    externalId,
    projectCode,
    department,
    name: registration.nameWritten,
    gender: registration.gender,
    birthDate: registration.birthDateWritten,
    idNumber: registration.idNumberWritten,
    mobile: registration.mobileWritten,
    email: registration.emailWritten,
    wechat: registration.wechatWritten,
    address: registration.addressWritten,
    company: registration.company,
    registeredAt: registration.registeredAtWritten,
  };
}
