import { registerEnumType } from "type-graphql";

/** The four steps in which a complaint is talked about. Requirements 001-23. */
export enum PlaybookStep {
  CLIMATE = "CLIMATE",
  LISTENING = "LISTENING",
  EXPECTATIONS = "EXPECTATIONS",
  OPTIONS = "OPTIONS",
}
registerEnumType(PlaybookStep, {
  name: "PlaybookStep",
  description: "The four steps in which a complaint is talked about, in their order (投诉处理四步).",
  valuesConfig: {
    CLIMATE: { description: "A climate is made in which one can talk (营造建设性的谈话氛围)." },
    LISTENING: { description: "The customer is heard out (认真听取客户诉求)." },
    EXPECTATIONS: { description: "What cannot be is said to be so (降低不合理的期望值)." },
    OPTIONS: { description: "Solutions are offered to choose from (提出可选择的解决方案)." },
  },
});
