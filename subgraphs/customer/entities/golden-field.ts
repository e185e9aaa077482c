import { registerEnumType } from "type-graphql";

/** The fields of a customer that are computed from registrations. */
export enum GoldenField {
  name = "name",
  gender = "gender",
  birthDate = "birthDate",
  idNumber = "idNumber",
  mobile = "mobile",
  email = "email",
  wechat = "wechat",
  address = "address",
  company = "company",
}
registerEnumType(GoldenField, {
  name: "GoldenField",
  description: "A field of a customer that is computed from registrations (归并字段).",
  valuesConfig: {
    name: { description: "The name (姓名)." },
    gender: { description: "The gender (性别)." },
    birthDate: { description: "The birth date (出生日期)." },
    idNumber: { description: "The id number (证件号码)." },
    mobile: { description: "The mobile number (手机号)." },
    email: { description: "The e-mail address (邮箱)." },
    wechat: { description: "The WeChat name (微信号)." },
    address: { description: "The address (地址)." },
    company: { description: "The employer (工作单位)." },
  },
});
