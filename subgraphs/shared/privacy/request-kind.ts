import { registerEnumType } from "type-graphql";

/** What a person may ask of the own data. PIPL articles 44 to 47. */
export enum RequestKind {
  ACCESS = "ACCESS",
  COPY = "COPY",
  CORRECTION = "CORRECTION",
  DELETION = "DELETION",
  RESTRICTION = "RESTRICTION",
}
registerEnumType(RequestKind, {
  name: "DataSubjectRequestKind",
  description: "What a person may ask of the own data (个人信息请求类型).",
  valuesConfig: {
    ACCESS: { description: "To be told what is known, and who looked (查阅)." },
    COPY: { description: "To be given it, to take along (复制与转移)." },
    CORRECTION: { description: "To have it put right (更正补充)." },
    DELETION: { description: "To have it deleted, as far as no law demands that it is kept (删除)." },
    RESTRICTION: { description: "To have it used for less, or for nothing (限制或拒绝处理)." },
  },
});

/** Whether a request of this kind hands out what is known. PIPL article 45. */
export function isHandedOut(kind: RequestKind): boolean {
  return kind === RequestKind.ACCESS || kind === RequestKind.COPY;
}
