import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { filesOf, textOf } from "../architecture/files-of.js";
import { attacks } from "./attacks.js";

/** The text of every test, among them those that others call. */
const tests = filesOf("test")
  .filter((path) => path.endsWith(".ts") && !path.endsWith("attacks/attacks.ts"))
  .map((path) => [path, textOf(path)] as const);

/** The room that a test's file shares with those that it calls. */
const roomOf = (file: string) => file.slice(0, file.lastIndexOf("/"));

describe("the table of attacks", () => {
  it("has all 66, each once and in order", () => {
    expect(attacks.map(({ id }) => id)).toEqual(Array.from({ length: 66 }, (_, i) => i + 1));
  });

  it.each(attacks)("names tests that are there for attack $id: $title", ({ tests: named }) => {
    expect(named.length).toBeGreaterThan(0);
    for (const [file, name] of named) {
      expect([file, existsSync(join(packageRoot(), file))]).toEqual([file, true]);
      const holding = tests.filter(([path, text]) => path.startsWith(roomOf(file)) && text.includes(name));
      expect([file, name, holding.length > 0]).toEqual([file, name, true]);
    }
  });

  it.each(attacks.filter(({ guard }) => typeof guard !== "string"))(
    "names a guard that is there, once, for attack $id: $title",
    ({ guard }) => {
      if (typeof guard === "string") return;
      expect(textOf(guard.file).split(guard.find)).toHaveLength(2);
      expect(guard.replace).not.toBe(guard.find);
    },
  );

  it("says in words what stands where there is nothing to switch off", () => {
    for (const { guard } of attacks) if (typeof guard === "string") expect(guard).toMatch(/^[A-Z`].{20,}[.]$/);
  });
});
