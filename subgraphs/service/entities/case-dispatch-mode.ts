import { registerEnumType } from "type-graphql";

/** How cases come to the people of a department. */
export enum CaseDispatchMode {
  TAKE = "TAKE",
  ASSIGN = "ASSIGN",
  ROUND_ROBIN = "ROUND_ROBIN",
}
registerEnumType(CaseDispatchMode, {
  name: "CaseDispatchMode",
  description: "How cases come to the people of a department (派单方式).",
  valuesConfig: {
    TAKE: { description: "Whoever is free takes one; until then the first of its people holds it (抢单)." },
    ASSIGN: { description: "The first of its people gets them all and assigns them (指派)." },
    ROUND_ROBIN: { description: "Each of its people gets one in turn (轮流)." },
  },
});
