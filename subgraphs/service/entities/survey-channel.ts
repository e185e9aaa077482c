import { registerEnumType } from "type-graphql";

/** By which way somebody is asked. */
export enum SurveyChannel {
  WECHAT = "WECHAT",
  SMS = "SMS",
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  WEB = "WEB",
}
registerEnumType(SurveyChannel, {
  name: "SurveyChannel",
  description: "By which way somebody is asked (调查渠道).",
  valuesConfig: {
    WECHAT: { description: "By WeChat (微信)." },
    SMS: { description: "By a short message (短信)." },
    EMAIL: { description: "By e-mail (邮件)." },
    PHONE: { description: "Somebody calls (电话)." },
    WEB: { description: "On our pages in the web (网站)." },
  },
});
