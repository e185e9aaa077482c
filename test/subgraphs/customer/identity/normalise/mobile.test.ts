import { describe, expect, test } from "@jest/globals";
import { normaliseMobile } from "../../../../../subgraphs/customer/identity/normalise/mobile.js";

describe("a mobile number", () => {
  test.each([
    "13800138000",
    "+8613800138000",
    "008613800138000",
    "86 138 0013 8000",
    "0086-138-0013-8000",
    "(+86)138-0013-8000",
    "138 0013 8000",
    "138–0013–8000",
    "138.0013.8000",
    "１３８００１３８０００",
    "＋８６１３８００１３８０００",
    "138\u200b0013\u200b8000",
    " 13800138000\u00a0",
  ])("of the mainland is one however it is written: %j", (written) => {
    expect(normaliseMobile(written)).toEqual({ e164: "+8613800138000" });
  });

  test.each([
    ["+852 6123 4567", "+85261234567"],
    ["00852 6123 4567", "+85261234567"],
    ["+853 6612 3456", "+85366123456"],
    ["+886 912 345 678", "+886912345678"],
    ["+44 7911 123456", "+447911123456"],
    ["+1 202 555 0123", "+12025550123"],
  ])("from elsewhere needs its country: %s is %s", (written, e164) => {
    expect(normaliseMobile(written)).toEqual({ e164 });
  });

  test.each([
    ["a landline", "0411-84701234"],
    ["a landline of Beijing", "010-65551234"],
    ["a landline of Hong Kong", "+852 2123 4567"],
    ["a hotline", "400-800-1234"],
    ["an extension", "13800138000转12"],
    ["an extension in English", "13800138000 ext 5"],
    ["a digit too few", "1380013800"],
    ["a digit too many", "138001380001"],
    ["a series that does not exist", "12800138000"],
    ["a number of Hong Kong without its country", "61234567"],
    ["two numbers", "13800138000/13900139000"],
    ["words", "没有"],
    ["a hidden direction of writing", "138\u202e00138000"],
    ["nothing", ""],
  ])("is not read from %s: %j", (_, written) => {
    expect(normaliseMobile(written)).toBeUndefined();
  });
});
