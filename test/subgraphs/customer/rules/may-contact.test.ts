import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { consentCountsFrom } from "../../../../subgraphs/customer/rules/consent-counts-from.js";
import { isQuiet } from "../../../../subgraphs/customer/rules/is-quiet.js";
import { mayContact } from "../../../../subgraphs/customer/rules/may-contact.js";

const noon = new Date("2026-03-02T12:00:00+08:00");
const night = new Date("2026-03-02T23:00:00+08:00");
const asks = { legalBasis: "CONSENT", consentFrom: 2 };
const yes = { state: "GIVEN", noticeNumber: 2 };
const no = { state: "WITHDRAWN", noticeNumber: 2 };
const phoneOnly = { channels: ["PHONE"], quietFrom: "12:30", quietUntil: "13:30" };
const ask = (
  { consents = [yes], preferences = [], isStopped = false }: Partial<Parameters<typeof mayContact>[1]>,
  { notice = asks, channel, at = noon }: { notice?: typeof asks; channel?: string; at?: Date } = {},
) => mayContact(notice, { consents, preferences, isStopped }, { channel, at });

describe("whether a person may be contacted", () => {
  test.each([
    ["who said yes to what holds, may", ask({}), true, "CONSENT_GIVEN"],
    ["who was never asked, may not", ask({ consents: [] }), false, "CONSENT_MISSING"],
    ["one no outweighs a yes", ask({ consents: [yes, no] }), false, "CONSENT_WITHDRAWN"],
    [
      "a yes to less than is done now does not count",
      ask({ consents: [{ ...yes, noticeNumber: 1 }] }),
      false,
      "CONSENT_OUTDATED",
    ],
    [
      "what rests on a contract needs no yes",
      ask({ consents: [no] }, { notice: { ...asks, legalBasis: "CONTRACT" } }),
      true,
      "ALLOWED_BY_BASIS",
    ],
    ["what the person stopped is stopped", ask({ isStopped: true }), false, "STOPPED"],
    ["nobody is woken", ask({}, { at: night }), false, "QUIET_HOURS"],
    [
      "but in an emergency",
      ask({ consents: [] }, { at: night, notice: { ...asks, legalBasis: "EMERGENCY" } }),
      true,
      "ALLOWED_BY_BASIS",
    ],
    [
      "own quiet hours take the place of the usual ones",
      ask({ preferences: [phoneOnly] }, { at: night }),
      true,
      "CONSENT_GIVEN",
    ],
    [
      "a channel that is not welcome is not used",
      ask({ preferences: [phoneOnly] }, { channel: "SMS" }),
      false,
      "CHANNEL_REFUSED",
    ],
    [
      "two preferences must both be met",
      ask({ preferences: [phoneOnly, { ...phoneOnly, channels: ["SMS"] }] }, { channel: "PHONE" }),
      false,
      "CHANNEL_REFUSED",
    ],
  ])("%s", (_, answer, allowed, reason) => expect(answer).toEqual({ allowed, reason }));

  test("two that turn out to be one person are never allowed more than either was", () => {
    const said = fc.array(fc.constantFrom(yes, no, { ...yes, noticeNumber: 1 }), { minLength: 1, maxLength: 3 });
    const wish = fc.array(fc.constantFrom(phoneOnly, { ...phoneOnly, channels: ["SMS"] }), {
      minLength: 1,
      maxLength: 2,
    });
    const standing = fc.record({ consents: said, preferences: wish });
    fc.assert(
      fc.property(
        standing,
        standing,
        fc.constantFrom("PHONE", "SMS", "POST"),
        fc.constantFrom(noon, night),
        (a, b, channel, at) => {
          const both = { consents: [...a.consents, ...b.consents], preferences: [...a.preferences, ...b.preferences] };
          const allowed = (standingOf: typeof a) => ask(standingOf, { channel, at }).allowed;
          const outdated = (standingOf: typeof a) => ask(standingOf, { channel, at }).reason === "CONSENT_OUTDATED";
          const either = allowed(a) || outdated(a);
          const other = allowed(b) || outdated(b);
          expect(allowed(both) && !(either && other)).toBe(false);
        },
      ),
    );
  });
});

describe("quiet hours", () => {
  const usual = { quietFrom: "21:00", quietUntil: "08:00" };
  test.each([
    ["20:59", false],
    ["21:00", true],
    ["00:00", true],
    ["07:59", true],
    ["08:00", false],
  ])("over midnight, at %s Beijing time: %s", (time, quiet) =>
    expect(isQuiet(usual, new Date(`2026-03-02T${time}:00+08:00`))).toBe(quiet),
  );
  test("that begin when they end are none", () => {
    expect(isQuiet({ quietFrom: "09:00", quietUntil: "09:00" }, noon)).toBe(false);
  });
});

describe("from which version of a notice on consent counts", () => {
  const told = {
    number: 4,
    legalBasis: "CONSENT",
    processor: "P",
    method: "M",
    categories: ["a", "b"],
    consentFrom: 2,
  };
  test.each([
    ["the first one", undefined, told, 1],
    ["another address or fewer kinds of data ask nobody again", told, { ...told, categories: ["a"] }, 2],
    ["a further kind of data asks again", told, { ...told, categories: ["a", "b", "c"] }, 5],
    ["another processor asks again", told, { ...told, processor: "Q" }, 5],
    ["another use asks again", told, { ...told, method: "N" }, 5],
  ])("%s", (_, before, next, from) => expect(consentCountsFrom(before, next)).toBe(from));
});
