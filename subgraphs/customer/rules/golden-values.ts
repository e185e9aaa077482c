/** The fields of a customer that are computed from registrations. */
export const goldenFields = [
  "name",
  "gender",
  "birthDate",
  "idNumber",
  "mobile",
  "email",
  "wechat",
  "address",
  "company",
] as const;
export type GoldenField = (typeof goldenFields)[number];

/** What one registration says, as far as it is in order: flagged values are left out. */
export interface Statement {
  readonly registrationId: string;
  readonly registeredAt: Date;
  /** Whether it carries an id number whose check holds: such a registration was made with the document in hand. */
  readonly idVerified: boolean;
  readonly values: Readonly<Partial<Record<GoldenField, string>>>;
  /** Whether its name is only a surname with a title, 王先生. */
  readonly surnameOnly: boolean;
}

/** A value with the registration that it came from. */
export interface GoldenValue {
  readonly value: string;
  readonly registrationId: string;
  readonly registeredAt: Date;
}

/**
 * Which values hold for a customer. For each field: a whole name before a surname; then what comes from a registration with a valid id number;
 * then the most recent; of equals, the one that reached us last.
 * @param statements what the customer's registrations say
 * @returns a value for every field that any of them names
 */
export function goldenValues(statements: readonly Statement[]): Partial<Record<GoldenField, GoldenValue>> {
  const ranked = [...statements].sort(strongerFirst);
  const golden: Partial<Record<GoldenField, GoldenValue>> = {};
  for (const field of goldenFields) {
    const saying = ranked.filter(({ values }) => values[field]);
    const best = (field === "name" && saying.find(({ surnameOnly }) => !surnameOnly)) || saying[0];
    const value = best?.values[field];
    if (best && value) golden[field] = { value, registrationId: best.registrationId, registeredAt: best.registeredAt };
  }
  return golden;
}

function strongerFirst(a: Statement, b: Statement): number {
  return (
    Number(b.idVerified) - Number(a.idVerified) ||
    b.registeredAt.getTime() - a.registeredAt.getTime() ||
    (a.registrationId < b.registrationId ? 1 : -1)
  );
}
