import type { Evidence } from "../identity/evidence.js";
import type { Registration } from "../entities/registration.js";
import type { Statement } from "../rules/statement.js";

/** What a registration says about the person, for the rules of survivorship: only what is in order. */
export function statementOf(registration: Registration): Statement {
  const { evidence: kept, written } = registration;
  const evidence = kept as Evidence;
  const { gender, mobile, email, wechat, name, idNumber } = evidence;
  const idVerified = idNumber !== undefined && idNumber.kind !== "invalid";
  const birthDate = isDoubtful(registration, "birthDate", "after-registration") ? undefined : evidence.birthDate;
  return {
    registrationId: registration.id,
    registeredAt: registration.registeredAt,
    source: registration.source,
    department: registration.department,
    idVerified,
    surnameOnly: name?.kind === "surname-only",
    values: defined({
      name: nameOf(evidence),
      gender,
      birthDate,
      idNumber: idVerified ? idNumber.number : undefined,
      mobile,
      email,
      wechat,
      address: evidence.address && tidy(written.address),
      company: evidence.company && tidy(written.company),
    }),
  };
}

/** A Chinese name as it was understood, without titles and remarks; others as they were written. */
function nameOf({ name }: Evidence): string | undefined {
  if (!name || name.kind === "placeholder") return undefined;
  return name.kind === "full" && name.script === "han" ? name.text : tidy(name.written);
}

function isDoubtful({ flags }: Registration, field: string, reason: string): boolean {
  return flags.some((flag) => flag.field === field && flag.reason === reason);
}

function tidy(text: string | undefined): string | undefined {
  return text?.normalize("NFKC").replace(/\s+/gu, " ").trim() || undefined;
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
