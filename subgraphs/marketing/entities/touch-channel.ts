import { registerEnumType } from "type-graphql";

/** By which way somebody met the customer. */
export enum TouchChannel {
  ON_SITE = "ON_SITE",
  PHONE = "PHONE",
  WECHAT = "WECHAT",
  EMAIL = "EMAIL",
  WEB = "WEB",
  SOCIAL = "SOCIAL",
  EVENT = "EVENT",
}
registerEnumType(TouchChannel, {
  name: "TouchChannel",
  description: "By which way somebody met the customer (接触方式).",
  valuesConfig: {
    ON_SITE: { description: "Face to face (现场)." },
    PHONE: { description: "By telephone (电话)." },
    WECHAT: { description: "By WeChat (微信)." },
    EMAIL: { description: "By e-mail (邮件)." },
    WEB: { description: "On our pages (网站)." },
    SOCIAL: { description: "On social media (社交媒体)." },
    EVENT: { description: "At an event (活动)." },
  },
});
