import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cardNumber } from "../../../../subgraphs/customer/rules/card-number.js";

const serial = fc.integer({ min: 1, max: 999_999_999 });
const checkHolds = (digits: string) => cardNumber(Number(digits.slice(0, 9))) === `KH${digits}`;

describe("the number of a card", () => {
  test("is KH, nine digits and the check digit by Luhn", () => {
    expect(cardNumber(1)).toBe("KH0000000018");
    expect(cardNumber(4_645_428)).toBe("KH0046454286"); // 046 454 286 is the sample of Canada's insurance numbers
  });

  test("differs for every serial number", () => {
    fc.assert(fc.property(serial, serial, (a, b) => a === b || cardNumber(a) !== cardNumber(b)));
  });

  test("betrays a single wrong digit", () => {
    fc.assert(
      fc.property(serial, fc.nat(9), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
        const digits = cardNumber(n).slice(2);
        const wrong = [...digits].map((digit, index) => (index === at ? (Number(digit) + by) % 10 : digit)).join("");
        expect(checkHolds(wrong)).toBe(false);
      }),
    );
  });
});
