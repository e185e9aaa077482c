import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../../../cli/package-root.js";
import { learn } from "../../../../subgraphs/customer/identity/learn.js";
import { match } from "../../../../subgraphs/customer/identity/match.js";
import type { Model } from "../../../../subgraphs/customer/identity/weigh/model.js";
import { priorChances } from "../../../../subgraphs/customer/identity/weigh/prior.js";
import { compile } from "../../../support/compile.js";
import { labelled, type Labelled, scoreOf } from "./labelled.js";
import { someone } from "./someone.js";

const size = 10_000;
const folder = mkdtempSync(join(tmpdir(), "oneroof-people-"));
let people: Labelled;
let model: Model;

/** How many bits an outcome adds for one person, against strangers. */
const bits = ({ outcomes }: Model, outcome: string) => Math.log2(outcomes[outcome]!.same / outcomes[outcome]!.stranger);

beforeAll(() => {
  compile();
  const generate = join(packageRoot(), "bench", "identity", "generate.mjs");
  execFileSync(process.execPath, [generate, "--registrations", String(size), "--out", folder]);
  people = labelled(folder);
  model = learn(people.evidence);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe(`a model learned from ${size} registrations, without being told who is who,`, () => {
  test.each([
    "name same",
    "name sounds",
    "name near",
    "idNumber same",
    "idNumber slip",
    "birthDate same",
    "birthDate slip",
  ])("takes %s for a sign of one person", (outcome) => {
    expect(bits(model, outcome)).toBeGreaterThan(2);
  });

  test.each(["mobile same", "mobile slip", "email same", "wechat same", "room same", "company rare", "gender same"])(
    "and %s",
    (outcome) => {
      expect(bits(model, outcome)).toBeGreaterThan(0.5);
    },
  );

  test.each(["name different", "idNumber different", "birthDate different", "gender different", "room different"])(
    "and %s for a sign of two",
    (outcome) => {
      expect(bits(model, outcome)).toBeLessThan(-1.5);
    },
  );

  test("puts what agrees more above what agrees less", () => {
    for (const levels of [
      ["idNumber same", "idNumber different"],
      ["idNumber slip", "idNumber different"],
      ["birthDate same", "birthDate slip", "birthDate different"],
      ["room same", "room different"],
      ["mobile same", "mobile changed"],
    ]) {
      const weights = levels.map((outcome) => bits(model, outcome));
      expect(weights).toEqual([...weights].sort((left, right) => right - left));
    }
  });

  test("knows how common names are, of strangers most, and of what share of pairs is one person's", () => {
    expect(model.names.surnames["王"]).toBeGreaterThan(model.names.surnames["章"] ?? 0);
    const { same, connected, stranger } = model.shares;
    const pairs = (size * (size - 1)) / 2;
    const counts = new Map<string, number>();
    for (const owner of people.owners.values()) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    const own = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    expect((same * pairs) / own).toBeGreaterThan(0.8);
    expect((same * pairs) / own).toBeLessThan(1.2);
    expect(same + connected + stranger).toBeCloseTo(1, 9);
  });

  test("adds up to all pairs, in every comparison and of every kind", () => {
    for (const kind of ["same", "connected", "stranger"] as const) {
      const names = Object.entries(model.outcomes).filter(([name]) => name.startsWith("birthDate "));
      expect(names.reduce((sum, [, chances]) => sum + chances[kind], 0)).toBeCloseTo(1, 1);
    }
  });

  test("asks for odds between 16 and 128 to 1, and has a version that its figures alone decide", () => {
    expect(model.thresholds.link).toBeGreaterThanOrEqual(4);
    expect(model.thresholds.link).toBeLessThanOrEqual(7);
    expect(model.thresholds.review).toBe(0);
    expect(model.version).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  test("finds nine of ten pairs, and is right in 995 of 1,000", () => {
    const { clusters, review, counters } = match(people.evidence, { model });
    const { precision, recall } = scoreOf(clusters, people);
    expect(precision).toBeGreaterThanOrEqual(0.995);
    expect(recall).toBeGreaterThanOrEqual(0.93);
    // What people are asked is worth asking, and is not more than they can answer.
    expect(review.length).toBeLessThan(size / 20);
    expect(counters.compared).toBeLessThan(5 * size);
  });
});

describe("a model learned from few registrations", () => {
  test("is what is believed beforehand, when there are none", () => {
    const { outcomes, registrations, thresholds } = learn([]);
    expect(registrations).toBe(0);
    expect(thresholds.link).toBe(7);
    for (const [outcome, chances] of Object.entries(outcomes)) {
      expect(chances.same).toBeCloseTo(priorChances(outcome).same, 2);
      expect(chances.connected).toBeCloseTo(priorChances(outcome).connected, 2);
    }
  });

  test("stays near it: three who wrote another birth date each do not make birth dates worthless", () => {
    const rows = ["1990-01-31", "1985-08-08", "1970-05-05"].map((birthDate, index) =>
      someone(`r${index}`, { name: "鲜于璟", mobile: "13800138000", wechat: "wx_abc123", birthDate }),
    );
    const learned = learn(rows);
    expect(learned.registrations).toBe(3);
    for (const outcome of ["birthDate same", "idNumber same", "email same", "wechat same"])
      expect(bits(learned, outcome)).toBeGreaterThan(6);
    expect(bits(learned, "birthDate different")).toBeLessThan(-2);
  });
});

test("a file of Australians, with miswritten names and addresses and neither mobiles nor documents, is matched as well", () => {
  const australians = labelled(join(packageRoot(), "test", "fixtures", "febrl"));
  const { clusters } = match(australians.evidence);
  expect(scoreOf(clusters, australians).f1).toBeGreaterThanOrEqual(0.97);
});
