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
  /** The file or system that it came from. */
  readonly source: string;
  readonly department: string;
  /** Whether it carries an id number whose check holds: such a registration was made with the document in hand. */
  readonly idVerified: boolean;
  readonly values: Readonly<Partial<Record<GoldenField, string>>>;
  /** Whether its name is only a surname with a title, 王先生. */
  readonly surnameOnly: boolean;
}
