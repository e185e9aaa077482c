import { registerEnumType } from "type-graphql";

/** How a customer will feel about us, from open complaints and satisfaction; the rule `moodOf` says how. */
export enum CustomerMood {
  ANGRY = "ANGRY",
  UNHAPPY = "UNHAPPY",
  NEUTRAL = "NEUTRAL",
  HAPPY = "HAPPY",
}
registerEnumType(CustomerMood, {
  name: "CustomerMood",
  description: "How a customer will feel about us (客户情绪).",
  valuesConfig: {
    ANGRY: { description: "Waits in vain: a complaint is late, or several are open (愤怒)." },
    UNHAPPY: { description: "A complaint or a remedy is open, or the last answer was low (不满)." },
    NEUTRAL: { description: "Nothing speaks for or against us (平和)." },
    HAPPY: { description: "Was satisfied the last time, and nothing is open (满意)." },
  },
});
