import { DateTime, Fen, LocalDate, newId } from "../../../subgraphs/shared/scalars.js";

describe("an id", () => {
  test("carries its prefix, and later ones sort behind earlier ones", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      ids.push(newId("cas"));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    for (const id of ids) expect(id).toMatch(/^cas_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe("values of the graph", () => {
  test.each([
    [Fen, 0],
    [Fen, -5],
    [Fen, Number.MAX_SAFE_INTEGER],
    [LocalDate, "2024-02-29"],
    [DateTime, "2026-03-01T09:00:00+08:00"],
  ])("%s takes %j", (scalar, value) => {
    expect(() => scalar.parseValue(value)).not.toThrow();
  });

  test.each([
    [Fen, 0.5],
    [Fen, 2 ** 53],
    [Fen, "five"],
    [LocalDate, "2026-02-29"],
    [LocalDate, "2026-3-1"],
    [LocalDate, "2026-03-01T00:00:00Z"],
    [DateTime, "2026-03-01"],
    [DateTime, "2026-03-01T25:00:00Z"],
  ])("%s refuses %j", (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow();
  });

  test.each([Fen, LocalDate, DateTime])("%s says what it is and where that is written", (scalar) => {
    expect(scalar.description).toMatch(/\(.+\)\.$/);
    expect(scalar.specifiedByURL).toMatch(/^https:/);
  });
});
