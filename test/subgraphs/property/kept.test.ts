import { describe, expect, test } from "@jest/globals";
import { handoverIsKept } from "../../../subgraphs/property/rules/handover-is-kept.js";
import { homeIsKept } from "../../../subgraphs/property/rules/home-is-kept.js";
import { workIsKept } from "../../../subgraphs/property/rules/work-is-kept.js";

const day = "2026-03-02";
const contract = { law: "民法典 art. 937", until: null };
const claims = (until: string) => ({ law: "民法典 art. 188", until });

describe("somebody's tie to a home", () => {
  test.each([
    ["OWNER", null, contract],
    ["TENANT", "2026-03-02", contract],
    ["TENANT", "2026-03-01", claims("2029-03-01")],
    ["OWNER", "2023-03-01", undefined],
    ["FAMILY", null, undefined],
    ["CONTACT", "2026-01-01", undefined],
  ])("as %s until %s", (role, endsOn, kept) => expect(homeIsKept({ role, endsOn }, day)).toEqual(kept));
});

test.each([
  [null, null],
  ["2021-03-02", "2026-03-02"],
])("a handover of %s is kept until %s, while warranties run", (handedOverOn, until) =>
  expect(handoverIsKept({ handedOverOn }, day)).toEqual({ law: "建设工程质量管理条例 art. 40", until }),
);

test("a handover whose warranties have ended may go", () => {
  expect(handoverIsKept({ handedOverOn: "2021-03-01" }, day)).toBeUndefined();
});

describe("work", () => {
  test.each([
    ["RAISED", null, contract],
    ["DONE", "2023-03-02", claims("2026-03-02")],
    ["RATED", "2023-03-01", undefined],
    ["CANCELLED", null, undefined],
  ])("that is %s, done on %s", (state, doneOn, kept) => expect(workIsKept({ state, doneOn }, day)).toEqual(kept));
});
