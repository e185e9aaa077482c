import { registerEnumType } from "type-graphql";

/** By what it is suggested who is to answer for a case. */
export enum DispatchMode {
  SUITED = "SUITED",
  ROUND_ROBIN = "ROUND_ROBIN",
}
registerEnumType(DispatchMode, {
  name: "DispatchMode",
  description: "By what it is suggested who is to answer for a case (派单方式).",
  valuesConfig: {
    SUITED: { description: "By skill and load: who resolved much of the same and has little in hand (按技能与负荷)." },
    ROUND_ROBIN: { description: "In turn: whoever got no case for longest (轮流)." },
  },
});
