import { registerEnumType } from "type-graphql";

/** Who is called when a clock has run out. */
export enum EscalationLevel {
  RESPONSIBLE = "RESPONSIBLE",
  EXECUTIVE = "EXECUTIVE",
}
registerEnumType(EscalationLevel, {
  name: "EscalationLevel",
  description: "Who is called when a clock has run out (升级对象).",
  valuesConfig: {
    RESPONSIBLE: { description: "The first responsible person of a department (第一负责人)." },
    EXECUTIVE: { description: "The executive (总经理)." },
  },
});
