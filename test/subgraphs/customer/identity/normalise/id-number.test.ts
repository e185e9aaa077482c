import { describe, expect, test } from "@jest/globals";
import { normaliseIdNumber } from "../../../../../subgraphs/customer/identity/normalise/id-number.js";

const resident = { kind: "resident", number: "11010519491231002X", birthDate: "1949-12-31", gender: "FEMALE" };

describe("a resident's id number", () => {
  test.each([
    "11010519491231002X",
    "11010519491231002x",
    "110105 19491231 002X",
    "110105-19491231-002X",
    "１１０１０５１９４９１２３１００２Ｘ",
    "'11010519491231002X",
    "1101051949\u200b1231002X",
  ])("is one however it is written, and holds birth date and gender: %j", (written) => {
    expect(normaliseIdNumber(written)).toEqual(resident);
  });

  test("of 15 digits becomes the one of 18", () => {
    expect(normaliseIdNumber("110105491231002")).toEqual(resident);
  });

  test("of a man ends in an odd number before the check character", () => {
    expect(normaliseIdNumber("210202199001011232")).toMatchObject({ kind: "resident", gender: "MALE" });
  });

  test.each([
    ["the wrong check character", "110105194912310021", "check-digit"],
    ["one digit wrong", "11010519491231003X", "check-digit"],
    ["two digits swapped", "11010519491213002X", "check-digit"],
    ["a day that no calendar has", "11010519900230001X", "impossible-date"],
    ["a month that no calendar has, in 15 digits", "110105491331002", "impossible-date"],
    ["a digit too few", "1101051949123100X", "shape"],
    ["words", "没有带", "shape"],
  ])("with %s is kept as invalid: %s", (_, written, reason) => {
    expect(normaliseIdNumber(written)).toMatchObject({ kind: "invalid", reason });
  });

  test("whose every single digit is changed in turn is never valid again", () => {
    const digits = [...resident.number];
    const wrong = digits.flatMap((digit, place) =>
      ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
        .filter((other) => other !== digit)
        .map((other) => digits.with(place, other).join("")),
    );
    expect(wrong.filter((number) => normaliseIdNumber(number)?.kind === "resident")).toEqual([]);
  });
});

describe("another document", () => {
  test.each([
    ["passport", undefined, "E12345678"],
    ["passport", undefined, "EA1234567"],
    ["passport", undefined, "533380006"],
    ["permit", "home-return", "H12345678"],
    ["permit", "home-return", "m1234567800"],
    ["permit", "taiwan", "12345678"],
    ["permit", "taiwan", "1234567890A"],
    ["permit", "residence", "810000199408230021"],
    ["permit", "residence", "830000199408230025"],
    ["permit", "foreign-permanent", "CHN123456789012"],
    ["permit", "foreign-permanent", "911124198108030024"],
  ])("is told by its shape: %s %s %s", (kind, permit, written) => {
    expect(normaliseIdNumber(written)).toEqual({ kind, number: written.toUpperCase(), ...(permit && { permit }) });
  });
});

test.each([undefined, "", " ", "---"])("says nothing when nothing is written: %j", (written) => {
  expect(normaliseIdNumber(written)).toBeUndefined();
});
