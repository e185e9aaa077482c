import { describe, expect, test } from "@jest/globals";
import { readInstant } from "../../../../subgraphs/customer/rules/read-instant.js";

describe("reading when something was written down", () => {
  test.each([
    ["2022-11-23T19:34:00+08:00", "2022-11-23T11:34:00.000Z"],
    ["2022-11-23T11:34:00Z", "2022-11-23T11:34:00.000Z"],
    ["2022-11-23T11:34:00.123456Z", "2022-11-23T11:34:00.000Z"],
    ["2022-11-23 19:34", "2022-11-23T11:34:00.000Z"],
    ["2022/1/3", "2022-01-02T16:00:00.000Z"],
    ["2022年11月23日", "2022-11-22T16:00:00.000Z"],
    ["2024-02-29", "2024-02-28T16:00:00.000Z"],
    [" 2022-11-23T19:34:00+0800 ", "2022-11-23T11:34:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(readInstant(text)?.toISOString()).toBe(instant);
  });

  test.each([
    "",
    "gestern",
    "2023-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-01-32",
    "2022-01-01T25:00:00Z",
    "0000-01-01",
    "9999-01-01",
    "1722340000",
    "2022-01-01T10:00:00+99:99",
  ])("%s is no instant", (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});
