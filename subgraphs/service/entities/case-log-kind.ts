import { registerEnumType } from "type-graphql";

/** What happened to a case; every step and every word about it is one entry of its log. */
export enum CaseLogKind {
  OPENED = "OPENED",
  ACKNOWLEDGED = "ACKNOWLEDGED",
  NOTE = "NOTE",
  HANDED_OFF = "HANDED_OFF",
  PROGRESS = "PROGRESS",
  CHANGED = "CHANGED",
  RESOLVED = "RESOLVED",
  CLOSED = "CLOSED",
  REOPENED = "REOPENED",
  CANCELLED = "CANCELLED",
  REPLIED = "REPLIED",
  PAUSED = "PAUSED",
  RESUMED = "RESUMED",
  OVERRIDDEN = "OVERRIDDEN",
  ALARM = "ALARM",
}
registerEnumType(CaseLogKind, {
  name: "CaseLogKind",
  description: "What happened to a case (日志类型).",
  valuesConfig: {
    OPENED: { description: "It was written down (登记)." },
    ACKNOWLEDGED: { description: "Its owner took it on (受理)." },
    NOTE: { description: "Somebody noted something about it (备注)." },
    HANDED_OFF: { description: "It went to another person or department (转派)." },
    PROGRESS: { description: "The work began or went on (处理进展)." },
    CHANGED: { description: "Something written about it was changed; the text says from what to what (修改)." },
    RESOLVED: { description: "It was put right or answered (解决)." },
    CLOSED: { description: "It was ended (关闭)." },
    REOPENED: { description: "It was taken up again (重新打开)." },
    CANCELLED: { description: "It was called off (撤销)." },
    REPLIED: { description: "The customer heard from us (答复客户)." },
    PAUSED: { description: "Its clocks stand still since (暂停)." },
    RESUMED: { description: "Its clocks run again (恢复)." },
    OVERRIDDEN: { description: "The end of a clock was set by hand (时限调整)." },
    ALARM: { description: "A clock warned, ran out or called somebody (时限提醒)." },
  },
});
