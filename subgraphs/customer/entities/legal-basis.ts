import { registerEnumType } from "type-graphql";

/** By what right personal data is used: PIPL article 13, points 1 to 6. Consent is one of several. */
export enum LegalBasis {
  CONSENT = "CONSENT",
  CONTRACT = "CONTRACT",
  LEGAL_DUTY = "LEGAL_DUTY",
  EMERGENCY = "EMERGENCY",
  PUBLIC_INTEREST = "PUBLIC_INTEREST",
  ALREADY_PUBLIC = "ALREADY_PUBLIC",
}
registerEnumType(LegalBasis, {
  name: "LegalBasis",
  description: "By what right personal data is used (处理的合法性基础).",
  valuesConfig: {
    CONSENT: { description: "The person agreed, informed and free to refuse (同意)." },
    CONTRACT: { description: "A contract with the person needs it (合同所必需)." },
    LEGAL_DUTY: { description: "A law demands it (法定职责或义务)." },
    EMERGENCY: { description: "Life, health or property must be protected (紧急情况)." },
    PUBLIC_INTEREST: { description: "News and supervision in the public interest (公共利益)." },
    ALREADY_PUBLIC: { description: "The person made it public, within reason (已公开信息)." },
  },
});
