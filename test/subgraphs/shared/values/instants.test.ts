import fc from "fast-check";
import { readInstant, writeInstant } from "../../../../subgraphs/shared/values/instants.js";

describe("an instant", () => {
  test("is written as JavaScript writes it, in whatever year", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (instant) => writeInstant(instant) === instant.toISOString()),
    );
  });

  test("is read as JavaScript reads it, however many digits its second has", () => {
    const within = {
      min: new Date("1000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(within), fc.integer({ min: 0, max: 6 }), (instant, digits) => {
        const seconds = instant.toISOString().slice(0, 19);
        const part = digits > 0 ? `.${"123456".slice(0, digits)}` : "";
        expect(readInstant(`${seconds.replace("T", " ")}${part}+00`)).toEqual(new Date(`${seconds}${part}Z`));
      }),
    );
  });

  test.each([
    "infinity",
    "-infinity",
    "12026-03-01 09:00:00+00",
    "0044-03-15 12:00:00+00",
    "1044-03-15 12:00:00+00 BC",
    "2026-03-01 09:00:00+08",
    "2026-03-01 09:00:00+05:30",
    "2026-03-01 09:00:00-00",
    "2026-03-01",
    "",
  ])("that is written otherwise, as %j, is left to others", (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});
