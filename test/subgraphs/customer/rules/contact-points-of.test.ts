import { describe, expect, test } from "@jest/globals";
import { contactPointsOf, type Mention } from "../../../../subgraphs/customer/rules/contact-points-of.js";

const mention = (value: string, day: string, written = value): Mention => ({
  kind: "MOBILE",
  value,
  written,
  at: new Date(day),
});

describe("contact points", () => {
  test("of a person with two mobiles are two, each with when and how often it was given", () => {
    const points = contactPointsOf([
      mention("1", "2020-05-01", "1 "),
      mention("2", "2021-01-01"),
      mention("1", "2019-01-01", " 1"),
    ]);
    expect(points).toEqual([
      {
        kind: "MOBILE",
        value: "1",
        written: "1 ",
        firstSeenAt: new Date("2019-01-01"),
        lastSeenAt: new Date("2020-05-01"),
        registrations: 2,
      },
      {
        kind: "MOBILE",
        value: "2",
        written: "2",
        firstSeenAt: new Date("2021-01-01"),
        lastSeenAt: new Date("2021-01-01"),
        registrations: 1,
      },
    ]);
  });

  test("of different kinds are different, even with the same text", () => {
    expect(
      contactPointsOf([mention("a12345", "2020-01-01"), { ...mention("a12345", "2020-01-01"), kind: "WECHAT" }]),
    ).toHaveLength(2);
  });
});
