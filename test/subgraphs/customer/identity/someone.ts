import type { Evidence } from "../../../../subgraphs/customer/identity/evidence.js";
import {
  normaliseRegistration,
  type RegistrationFields,
} from "../../../../subgraphs/customer/identity/normalise/registration.js";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What a registration is evidence of; only what is named is said. */
export function someone(id: string, fields: Partial<RegistrationFields> = {}): Evidence {
  return normaliseRegistration({ projectCode: "DL-01", ...fields, id }).evidence;
}

/** A valid id number of Dalian. Takes a birth date, and the number among those born that day: odd ones are men. */
export function idNumber(birthDate: string, sequence: number): string {
  const body = `210202${birthDate.replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
  return (
    body + "10X98765432".charAt(WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0) % 11)
  );
}
