import { registerEnumType } from "type-graphql";

/** A way to reach somebody. */
export enum ContactChannel {
  PHONE = "PHONE",
  SMS = "SMS",
  WECHAT = "WECHAT",
  EMAIL = "EMAIL",
  POST = "POST",
}
registerEnumType(ContactChannel, {
  name: "ContactChannel",
  description: "A way to reach somebody (联系渠道).",
  valuesConfig: {
    PHONE: { description: "A call (电话)." },
    SMS: { description: "A text message (短信)." },
    WECHAT: { description: "WeChat (微信)." },
    EMAIL: { description: "E-mail (邮件)." },
    POST: { description: "A letter (信函)." },
  },
});
