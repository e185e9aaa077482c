import { Field, ID, ObjectType, registerEnumType } from "type-graphql";

/** What of a person can be revealed. */
export enum RevealKind {
  NAME = "NAME",
  MOBILE = "MOBILE",
  EMAIL = "EMAIL",
  WECHAT = "WECHAT",
  ADDRESS = "ADDRESS",
  ID_NUMBER = "ID_NUMBER",
}
registerEnumType(RevealKind, {
  name: "RevealKind",
  description: "What of a person can be revealed (揭示内容).",
  valuesConfig: {
    NAME: { description: "The name in full, where it is shown masked (姓名)." },
    MOBILE: { description: "The mobile number (手机号)." },
    EMAIL: { description: "The e-mail address (邮箱)." },
    WECHAT: { description: "The WeChat name (微信号)." },
    ADDRESS: { description: "The address with its room (地址)." },
    ID_NUMBER: {
      description: "The id number: for contracts, checks of identity and requests of the person (证件号码).",
    },
  },
});

/** What for. */
export enum RevealPurpose {
  ANSWER_CASE = "ANSWER_CASE",
  CARRY_OUT_CONTRACT = "CARRY_OUT_CONTRACT",
  HANDOVER = "HANDOVER",
  CHECK_IDENTITY = "CHECK_IDENTITY",
  DATA_SUBJECT_REQUEST = "DATA_SUBJECT_REQUEST",
  OFFER_HOMES = "OFFER_HOMES",
  ASK_SATISFACTION = "ASK_SATISFACTION",
}
registerEnumType(RevealPurpose, {
  name: "RevealPurpose",
  description: "What something is revealed for (揭示目的).",
  valuesConfig: {
    ANSWER_CASE: { description: "To answer a matter of the person's (处理诉求)." },
    CARRY_OUT_CONTRACT: { description: "To prepare or carry out a contract with the person (签订履行合同)." },
    HANDOVER: { description: "To hand a home over or to look after it (交付与物业服务)." },
    CHECK_IDENTITY: { description: "To make sure who somebody is (核验身份)." },
    DATA_SUBJECT_REQUEST: { description: "To answer what the person asked about the own data (个人信息请求)." },
    OFFER_HOMES: { description: "To offer homes and services to somebody who agreed to it (营销推广)." },
    ASK_SATISFACTION: { description: "To ask how content somebody is, who agreed to it (满意度调查)." },
  },
});

/** One value of a person as it is, told once. */
@ObjectType({ description: "One value of a person as it is, told once (揭示结果)." })
export class RevealedContact {
  @Field(() => ID, { description: "Whose it is: the customer's id." })
  customerId!: string;

  @Field(() => RevealKind, { description: "What it is (类型)." })
  kind!: RevealKind;

  @Field(() => String, { description: "The value, not masked (内容)." })
  value!: string;
}
