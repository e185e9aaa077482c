import { registerEnumType } from "type-graphql";

/** What a clock tells of itself. Requirements 001-28. */
export enum CaseAlarmEvent {
  WARNING = "WARNING",
  BREACH = "BREACH",
  TO_RESPONSIBLE = "TO_RESPONSIBLE",
  TO_EXECUTIVE = "TO_EXECUTIVE",
  PROMOTED = "PROMOTED",
  EMERGENCY = "EMERGENCY",
}
registerEnumType(CaseAlarmEvent, {
  name: "CaseAlarmEvent",
  description: "What a clock tells of itself (时限提醒).",
  valuesConfig: {
    WARNING: { description: "Most of its time has gone (即将超时)." },
    BREACH: { description: "Its time has gone (已超时)." },
    TO_RESPONSIBLE: { description: "The first responsible person of the department is called (升级至第一负责人)." },
    TO_EXECUTIVE: { description: "The executive is called (升级至总经理)." },
    PROMOTED: { description: "It has waited so long that it goes to the front of the queue (提升优先)." },
    EMERGENCY: { description: "An emergency plan was started, and the executive is told (紧急预案)." },
  },
});
