import type { Caller } from "../../shared/caller.js";
import { IdentityAgreement, IdentityComparison, IdentityField } from "../entities/identity-comparison.js";
import type { Registration } from "../entities/registration.js";
import type { Comparison } from "../identity/compare/comparisons.js";
import type { Explanation } from "../identity/explain.js";
import { shownName } from "../loaders/shown-name.js";

/** What a registration shows in each field, masked, and the comparisons that speak of it. */
const fields: Readonly<
  Record<
    IdentityField,
    { by: readonly Comparison[]; shown: (registration: Registration, caller: Caller) => string | null }
  >
> = {
  NAME: { by: ["name", "surname"], shown: ({ written }, caller) => shownName(caller, written.name ?? null) },
  ID_NUMBER: { by: ["idNumber"], shown: ({ idNumber }) => idNumber },
  BIRTH_DATE: { by: ["birthDate"], shown: ({ birthDate }) => birthDate },
  GENDER: { by: ["gender"], shown: ({ gender }) => gender },
  MOBILE: { by: ["mobile"], shown: ({ mobile }) => mobile },
  EMAIL: { by: ["email"], shown: ({ email }) => email },
  WECHAT: { by: ["wechat"], shown: ({ wechat }) => wechat },
  ADDRESS: { by: ["room", "place"], shown: ({ address }) => address },
  COMPANY: { by: ["company"], shown: ({ company }) => company },
  PROJECT: { by: ["project"], shown: ({ projectCode }) => projectCode },
};

/** Every field of two registrations side by side, masked, with how far they agree and what that adds. */
export function comparedFields(
  { compared }: Explanation,
  left: Registration,
  right: Registration,
  caller: Caller,
): IdentityComparison[] {
  return Object.values(IdentityField).map((field) => {
    const { by, shown } = fields[field];
    const found = compared.find(({ comparison }) => by.includes(comparison));
    return Object.assign(new IdentityComparison(), {
      ...{ field, left: shown(left, caller), right: shown(right, caller) },
      agreement: found ? agreementOf(found.level) : IdentityAgreement.NOT_COMPARED,
      ...{ weight: found?.weight ?? 0, rarity: found?.rarity ?? null },
    });
  });
}

function agreementOf(level: string): IdentityAgreement {
  return IdentityAgreement[level.replace("-", "_").toUpperCase() as keyof typeof IdentityAgreement];
}
