import type { Evidence } from "../evidence.js";
import { normaliseAddress } from "./address.js";
import { normaliseBirthDate } from "./birth-date.js";
import { normaliseCompany } from "./company.js";
import { normaliseEmail } from "./email.js";
import { type Gender, type IdNumber, normaliseIdNumber } from "./id-number.js";
import { normaliseMobile } from "./mobile.js";
import { normaliseName, type PersonName } from "./name.js";
import { cleanText } from "./text.js";
import { readUscc, type Uscc } from "./uscc.js";
import { normaliseWechat } from "./wechat.js";

/** A registration as it was written; an empty or missing field says nothing. */
export interface RegistrationFields {
  id: string;
  projectCode?: string | null;
  name?: string | null;
  gender?: string | null;
  birthDate?: string | null;
  idNumber?: string | null;
  mobile?: string | null;
  email?: string | null;
  wechat?: string | null;
  address?: string | null;
  company?: string | null;
  registeredAt?: string | null;
}

/** Something about a field that a person should know; the registration is kept all the same. */
export interface Flag {
  field: Exclude<keyof RegistrationFields, "id">;
  reason:
    | "unreadable"
    | "placeholder"
    | "surname-only"
    | "several-people"
    | "check-digit"
    | "impossible-date"
    | "differs-from-id-number"
    | "after-registration";
}

interface Stated {
  birthDate: string | undefined;
  gender: Gender | undefined;
}

const FEMALE = new Set(["female", "f", "女", "女性", "女士"]);
const MALE = new Set(["male", "m", "男", "男性", "先生"]);

/**
 * Normalises a registration, once, at the door. Takes its fields as written;
 * returns what they say about the person and what is doubtful about them.
 */
export function normaliseRegistration(row: RegistrationFields): { evidence: Evidence; flags: Flag[] } {
  const name = normaliseName(row.name ?? undefined);
  const document = normaliseIdNumber(row.idNumber ?? undefined);
  // Whoever signs for a company leaves its code in place of a document: it says which company, not who.
  const signsFor = document?.kind === "invalid" && !isSlipOfId(document) ? readUscc(document.number) : undefined;
  const idNumber = signsFor ? undefined : document;
  const stated: Stated = { birthDate: normaliseBirthDate(row.birthDate ?? undefined), gender: genderOf(row.gender) };
  const resident = idNumber?.kind === "resident" ? idNumber : undefined;
  const evidence: Evidence = {
    id: row.id,
    project: cleanText(row.projectCode ?? undefined)?.toUpperCase(),
    registeredOn: /^\d{4}-\d{2}-\d{2}/.exec(row.registeredAt ?? "")?.[0],
    name,
    gender: stated.gender ?? resident?.gender ?? (name?.kind === "placeholder" ? undefined : name?.gender),
    birthDate: resident?.birthDate ?? stated.birthDate,
    idNumber,
    mobile: normaliseMobile(row.mobile ?? undefined)?.e164,
    email: normaliseEmail(row.email ?? undefined),
    wechat: normaliseWechat(row.wechat ?? undefined),
    address: normaliseAddress(row.address ?? undefined),
    company: normaliseCompany(row.company ?? undefined) ?? signsFor?.code,
  };
  const flags = [...unreadable(row, evidence, stated), ...doubts(evidence, name, idNumber, stated)];
  return { evidence, flags: [...flags, ...doubtfulCodes(signsFor, readUscc(row.company ?? undefined))] };
}

/** Digits with a day of birth in its place are an id with a wrong one among them, even where they would do as a company's code. */
function isSlipOfId({ reason, number }: IdNumber & { kind: "invalid" }): boolean {
  return reason === "check-digit" && normaliseBirthDate(number.slice(6, 14)) !== undefined;
}

function genderOf(written: string | null | undefined): Gender | undefined {
  const text = cleanText(written ?? undefined)?.toLowerCase() ?? "";
  if (FEMALE.has(text)) return "FEMALE";
  return MALE.has(text) ? "MALE" : undefined;
}

function unreadable(row: RegistrationFields, evidence: Evidence, stated: Stated): Flag[] {
  const flags: Flag[] = [];
  for (const field of ["name", "gender", "mobile", "email", "wechat"] as const) {
    if (evidence[field] === undefined && row[field]?.trim()) flags.push({ field, reason: "unreadable" });
  }
  if (row.birthDate?.trim() && !stated.birthDate) flags.push({ field: "birthDate", reason: "impossible-date" });
  return flags;
}

function doubts(
  evidence: Evidence,
  name: PersonName | undefined,
  idNumber: IdNumber | undefined,
  stated: Stated,
): Flag[] {
  const flags: Flag[] = [];
  if (name?.kind === "placeholder" || name?.kind === "surname-only") flags.push({ field: "name", reason: name.kind });
  if (name?.kind === "full" && name.others) flags.push({ field: "name", reason: "several-people" });
  if (idNumber?.kind === "invalid")
    flags.push({ field: "idNumber", reason: idNumber.reason === "shape" ? "unreadable" : idNumber.reason });
  if (idNumber?.kind === "resident") {
    if (stated.birthDate && stated.birthDate !== idNumber.birthDate)
      flags.push({ field: "birthDate", reason: "differs-from-id-number" });
    if (stated.gender && stated.gender !== idNumber.gender)
      flags.push({ field: "gender", reason: "differs-from-id-number" });
  }
  if (evidence.birthDate && evidence.registeredOn && evidence.birthDate > evidence.registeredOn) {
    flags.push({ field: "birthDate", reason: "after-registration" });
  }
  return flags;
}

/** Takes the company's code that stood for an id number, and the one that stood for a company's name. */
function doubtfulCodes(signsFor: Uscc | undefined, company: Uscc | undefined): Flag[] {
  const flags: Flag[] = [];
  if (signsFor && !signsFor.isChecked) flags.push({ field: "idNumber", reason: "check-digit" });
  if (company && !company.isChecked) flags.push({ field: "company", reason: "check-digit" });
  return flags;
}
