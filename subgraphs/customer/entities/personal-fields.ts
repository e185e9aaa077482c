/** The fields of a registration that say something about the person, in the order in which they are hashed. */
export const personalFields = [
  "name",
  "gender",
  "birthDate",
  "idNumber",
  "mobile",
  "email",
  "wechat",
  "address",
  "company",
  "registeredAt",
] as const;
export type PersonalField = (typeof personalFields)[number];

/** What a source wrote about a person; a field that it left empty is not there. */
export type Written = { readonly [field in PersonalField]?: string };
