import { describe, expect, test } from "@jest/globals";
import { normaliseBirthDate } from "../../../../../subgraphs/customer/identity/normalise/birth-date.js";
import { normaliseCompany } from "../../../../../subgraphs/customer/identity/normalise/company.js";
import { normaliseEmail } from "../../../../../subgraphs/customer/identity/normalise/email.js";
import {
  normaliseRegistration,
  type RegistrationFields,
} from "../../../../../subgraphs/customer/identity/normalise/registration.js";
import { readUscc } from "../../../../../subgraphs/customer/identity/normalise/uscc.js";
import { normaliseWechat } from "../../../../../subgraphs/customer/identity/normalise/wechat.js";

describe("a birth date", () => {
  test.each([
    "1990-01-31",
    "1990/1/31",
    "1990.1.31",
    "19900131",
    "1990年1月31日",
    "一九九〇年一月三十一日",
    "１９９０-０１-３１",
    "1990-01-31T00:00:00Z",
  ])("is one however it is written: %s", (written) => {
    expect(normaliseBirthDate(written)).toBe("1990-01-31");
  });

  test.each([
    ["1992-02-29", true],
    ["2000-02-29", true],
    ["1990-02-29", false],
    ["1900-02-29", false],
    ["1990-02-30", false],
    ["1990-13-01", false],
    ["1990-00-10", false],
    ["1879-12-31", false],
    ["1990", false],
    ["不详", false],
    ["", false],
  ])("is a day of the calendar: %s %s", (written, isDay) => {
    expect(normaliseBirthDate(written)).toBe(isDay ? written : undefined);
  });
});

describe("a company", () => {
  test.each([
    ["东软集团股份有限公司", "东软集团"],
    ["東軟集團股份有限公司", "东软集团"],
    ["东软集团", "东软集团"],
    ["华信（大连）有限公司", "华信大连"],
    ["大连 华信", "大连华信"],
    ["公司", "公司"],
    ["Neusoft Co., Ltd.", "neusoft"],
    ["Acme Limited", "acme"],
    [" 91350100m000100y43 ", "91350100M000100Y43"],
  ])("is one without its legal form: %s is %s", (written, company) => {
    expect(normaliseCompany(written)).toBe(company);
  });

  test.each([
    ["91350100M000100Y43", true],
    ["91512081MA62K0260E", true],
    ["9121 0200-1234567811", true],
    ["52210200500001 23M0", true],
    ["91350100M000100Y4A", false],
    ["91350100M000100Y34", false],
  ])("has a credit code, whose check character may be right or wrong: %s %s", (written, isChecked) => {
    expect(readUscc(written)).toEqual({ code: written.replace(/[ -]/g, ""), isChecked });
  });

  test.each([
    "91350100M000100Y4Z",
    "91350100O000100Y43",
    "11010519491231002X",
    "912102001234567812",
    "210212195911139982",
    "东软集团",
    "",
  ])("has no code in what is not of that form, or may be a person's document: %s", (written) => {
    expect(readUscc(written)).toBeUndefined();
  });
});

test.each([
  ["A.B@Example.COM", "a.b@example.com"],
  ["mailto:a@b.cn", "a@b.cn"],
  ["ａ＠ｂ.com", "a@b.com"],
  ["a@b", undefined],
  ["a@@b.com", undefined],
  ["没有", undefined],
])("an e-mail address is read in small letters: %s is %s", (written, email) => {
  expect(normaliseEmail(written)).toBe(email);
});

test.each([
  ["WX_abc123", "wx_abc123"],
  ["wxid-123456", "wxid-123456"],
  ["王伟", undefined],
  ["a b c d e", undefined],
  ["abcd", undefined],
])("a WeChat name is read in small letters: %s is %s", (written, wechat) => {
  expect(normaliseWechat(written)).toBe(wechat);
});

const read = (fields: Partial<RegistrationFields>) => normaliseRegistration({ id: "r1", ...fields });

describe("a registration", () => {
  test("says what it says, and nothing of what is empty", () => {
    const { evidence, flags } = read({
      ...{ projectCode: "dl-01", name: "劉偉先生", birthDate: "1990/1/31", mobile: "０１３８" },
      ...{ email: "", wechat: null, address: "3#-2-1501", company: " ", registeredAt: "2024-05-06T09:00:00+08:00" },
    });
    expect(evidence).toEqual({
      ...{ id: "r1", project: "DL-01", registeredOn: "2024-05-06", gender: "MALE", birthDate: "1990-01-31" },
      name: expect.objectContaining({ kind: "full", text: "刘伟" }),
      address: { kind: "room", building: "3", unit: "2", room: "1501" },
    });
    expect(flags).toEqual([{ field: "mobile", reason: "unreadable" }]);
  });

  test("of a valid id number has its birth date and gender, whatever is stated, and says so", () => {
    const { evidence, flags } = read({ idNumber: "11010519491231002X", birthDate: "1950-01-01", gender: "男" });
    expect(evidence).toMatchObject({ birthDate: "1949-12-31", gender: "MALE" });
    expect(flags).toEqual([
      { field: "birthDate", reason: "differs-from-id-number" },
      { field: "gender", reason: "differs-from-id-number" },
    ]);
    expect(read({ idNumber: "11010519491231002X" }).evidence.gender).toBe("FEMALE");
  });

  test.each<[Partial<RegistrationFields>, { field: string; reason: string }]>([
    [{ name: "业主" }, { field: "name", reason: "placeholder" }],
    [{ name: "王先生" }, { field: "name", reason: "surname-only" }],
    [{ name: "张三、李四" }, { field: "name", reason: "several-people" }],
    [{ name: "王\u202e伟" }, { field: "name", reason: "unreadable" }],
    [{ gender: "?" }, { field: "gender", reason: "unreadable" }],
    [{ mobile: "0411-84701234" }, { field: "mobile", reason: "unreadable" }],
    [{ email: "a@b" }, { field: "email", reason: "unreadable" }],
    [{ wechat: "微信" }, { field: "wechat", reason: "unreadable" }],
    [{ birthDate: "1990-02-30" }, { field: "birthDate", reason: "impossible-date" }],
    [
      { birthDate: "2025-01-01", registeredAt: "2024-01-01" },
      { field: "birthDate", reason: "after-registration" },
    ],
    [{ idNumber: "110105194912310021" }, { field: "idNumber", reason: "check-digit" }],
    [{ idNumber: "11010519900230001X" }, { field: "idNumber", reason: "impossible-date" }],
    [{ idNumber: "没带" }, { field: "idNumber", reason: "unreadable" }],
    [{ idNumber: "91350100M000100Y4A" }, { field: "idNumber", reason: "check-digit" }],
    [{ company: "91350100M000100Y4A" }, { field: "company", reason: "check-digit" }],
  ])("is kept and flagged when something is doubtful: %j", (fields, flag) => {
    expect(read(fields).flags).toEqual([flag]);
  });

  test("that has a company's code for an id number says which company, not who", () => {
    const { evidence, flags } = read({ name: "王伟", idNumber: "91350100M000100Y43" });
    expect(evidence).toMatchObject({ idNumber: undefined, company: "91350100M000100Y43" });
    expect(flags).toEqual([]);
  });
});
