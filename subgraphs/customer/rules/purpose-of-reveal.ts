const purposes = {
  ANSWER_CASE: "SERVICE",
  CARRY_OUT_CONTRACT: "CONTRACT",
  HANDOVER: "CONTRACT",
  CHECK_IDENTITY: "CONTRACT",
  DATA_SUBJECT_REQUEST: "LEGAL_DUTY",
  OFFER_HOMES: "MARKETING",
  ASK_SATISFACTION: "SURVEY",
} as const;

/** The purpose of use that a reveal serves, by what it is for: by that one's notice it is allowed or not. */
export function purposeOfReveal<T extends keyof typeof purposes>(reveal: T): (typeof purposes)[T] {
  return purposes[reveal];
}
