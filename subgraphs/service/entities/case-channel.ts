import { registerEnumType } from "type-graphql";

/** By which way a case came in. Requirements 000-24, 000-25, 000-36. */
export enum CaseChannel {
  HOTLINE = "HOTLINE",
  VISIT = "VISIT",
  WECHAT = "WECHAT",
  MAILBOX = "MAILBOX",
  WEB = "WEB",
  EXECUTIVE = "EXECUTIVE",
  PATROL = "PATROL",
}
registerEnumType(CaseChannel, {
  name: "CaseChannel",
  description: "By which way a case came in (来源渠道).",
  valuesConfig: {
    HOTLINE: { description: "By the one telephone number of customer service (客服热线)." },
    VISIT: { description: "The customer came to us (来访)." },
    WECHAT: { description: "By WeChat (微信)." },
    MAILBOX: { description: "By letter or e-mail (信箱)." },
    WEB: { description: "By our pages in the web (网站)." },
    EXECUTIVE: { description: "The customer went to the general manager (总经理接访)." },
    PATROL: { description: "Our own people found it on their round (巡查)." },
  },
});
