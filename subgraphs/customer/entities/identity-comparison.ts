import { Field, Float, ObjectType, registerEnumType } from "type-graphql";

/** What of two registrations is compared. */
export enum IdentityField {
  NAME = "NAME",
  ID_NUMBER = "ID_NUMBER",
  BIRTH_DATE = "BIRTH_DATE",
  GENDER = "GENDER",
  MOBILE = "MOBILE",
  EMAIL = "EMAIL",
  WECHAT = "WECHAT",
  ADDRESS = "ADDRESS",
  COMPANY = "COMPANY",
  PROJECT = "PROJECT",
}
registerEnumType(IdentityField, {
  name: "IdentityField",
  description: "What of two registrations is compared (比对字段).",
  valuesConfig: {
    NAME: { description: "The name, or where one of them says no more, the surname (姓名)." },
    ID_NUMBER: {
      description: "The id number; where both are known it speaks for birth date and gender too (证件号码).",
    },
    BIRTH_DATE: { description: "The birth date (出生日期)." },
    GENDER: { description: "The gender (性别)." },
    MOBILE: { description: "The mobile number (手机号)." },
    EMAIL: { description: "The e-mail address (邮箱)." },
    WECHAT: { description: "The WeChat name (微信号)." },
    ADDRESS: { description: "The room, or the address in words (地址)." },
    COMPANY: { description: "The employer (工作单位)." },
    PROJECT: { description: "The project that registered them (楼盘)." },
  },
});

/** How far two registrations agree in a field. */
export enum IdentityAgreement {
  NOT_COMPARED = "NOT_COMPARED",
  SAME = "SAME",
  SOUNDS = "SOUNDS",
  NEAR = "NEAR",
  CHARACTER = "CHARACTER",
  LONGER = "LONGER",
  SURNAME = "SURNAME",
  GIVEN = "GIVEN",
  SLIP = "SLIP",
  SAME_LATER = "SAME_LATER",
  SHARED = "SHARED",
  CHANGED = "CHANGED",
  CHANGED_LATER = "CHANGED_LATER",
  ELSEWHERE = "ELSEWHERE",
  PARTLY = "PARTLY",
  RARE = "RARE",
  COMMON = "COMMON",
  CITY = "CITY",
  DIFFERENT = "DIFFERENT",
}
registerEnumType(IdentityAgreement, {
  name: "IdentityAgreement",
  description: "How far two registrations agree in a field (吻合程度).",
  valuesConfig: {
    NOT_COMPARED: { description: "One of them says nothing usable, or another field speaks for it (未比对)." },
    SAME: { description: "They agree (一致)." },
    SOUNDS: { description: "They sound the same, or one is the other's pinyin (同音)." },
    NEAR: { description: "They nearly agree: a dialect's sound, a letter, a neighbouring room (相近)." },
    CHARACTER: { description: "All but one character agree (一字之差)." },
    LONGER: { description: "One name is part of the other (一名含另一名)." },
    SURNAME: { description: "Only the surname agrees (仅姓相同)." },
    GIVEN: { description: "Only the given name agrees (仅名相同)." },
    SLIP: { description: "A clerk's slip apart: one digit, or two swapped (笔误)." },
    SAME_LATER: { description: "The same number after more than two years, when it may be another's (多年后相同)." },
    SHARED: { description: "The same number, which three names or more share (多人共用)." },
    CHANGED: { description: "Another number, within two years (短期内不同)." },
    CHANGED_LATER: { description: "Another number, after more than two years (多年后不同)." },
    ELSEWHERE: { description: "The same room, in projects that are not known to be one (房号相同、楼盘不明)." },
    PARTLY: { description: "They agree in part (部分一致)." },
    RARE: { description: "The same employer of few (少见单位)." },
    COMMON: { description: "The same employer of many (常见单位)." },
    CITY: { description: "Another project of the same city (同城)." },
    DIFFERENT: { description: "They differ (不同)." },
  },
});

/** What two registrations say in one field, and what that adds. */
@ObjectType({ description: "What two registrations say in one field, and what that adds (字段比对)." })
export class IdentityComparison {
  @Field(() => IdentityField, { description: "The field (字段)." })
  field!: IdentityField;

  @Field(() => String, { nullable: true, description: "What the left one says, masked (登记甲)." })
  left!: string | null;

  @Field(() => String, { nullable: true, description: "What the right one says, masked (登记乙)." })
  right!: string | null;

  @Field(() => IdentityAgreement, { description: "How far they agree (吻合程度)." })
  agreement!: IdentityAgreement;

  @Field(() => Float, { description: "By how many bits it moves the odds, given the fields before it (权重)." })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Of a name: how rare it is, -log2 of its share; null where rarity does not count (姓名稀有度).",
  })
  rarity!: number | null;
}
