import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { callerOf } from "../cli/token.js";
import { packageRoot } from "../cli/package-root.js";
import { errorCodes } from "../subgraphs/shared/errors.js";
import type { TestHouse } from "./support/house.js";
import { openHouseFor } from "./support/house-story.js";

const folder = join(packageRoot(), "docs", "tasks");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

/** A question of a page, who asks it (the options of `oneroof token`), and the answer that stands below. */
const example = /```graphql (.+)\n([^`]+)```\n\n```json variables\n([^`]+)```\n\n```json answer\n([^`]+)```/g;

describe("each page of docs/tasks", () => {
  const house = openHouseFor("one process");

  test.each(pages)("gives the true answers: %s", async (name) => {
    const path = join(folder, name);
    const page = readFileSync(path, "utf8");
    const found = await answersOf(house, page);
    expect(found.length).toBeGreaterThan(0);
    if (process.env.UPDATE_DOCS) writeFileSync(path, withAnswers(page, found));
    else expect(found.map(({ data }) => data)).toEqual(found.map(({ written }) => JSON.parse(written) as unknown));
  });
});

async function answersOf(house: TestHouse, page: string) {
  const found: { data: unknown; written: string }[] = [];
  const made = new Map<string, string>();
  for (const [, options = "", source = "", variables = "", written = ""] of page.matchAll(example)) {
    const asked = JSON.parse(withIds(inTime(variables), made)) as Record<string, unknown>;
    const { data, errors } = await house.ask(source, asked, callerOf(flagsOf(options)));
    expect(errors).toBeUndefined();
    found.push({ data: withoutIds(data, made), written });
  }
  return found;
}

/** In an answer an id stands as `cus_...`: each run makes others. In variables that is the last one of its kind. */
function withoutIds(data: unknown, made: Map<string, string>): unknown {
  const hide = (id: string, prefix: string) => {
    made.set(prefix, id);
    return `${prefix}_...`;
  };
  return JSON.parse(JSON.stringify(data).replace(/\b([a-z]{3})_[0-9a-z]{26}\b/g, hide));
}

function withIds(variables: string, made: ReadonlyMap<string, string>): string {
  return variables.replace(/\b([a-z]{3})_\.{3}/g, (_, prefix: string) => made.get(prefix) ?? "");
}

/** What is agreed until next year on the page is so in every year. */
function inTime(variables: string): string {
  return variables.replace(/("until": ")\d{4}/, `$1${new Date().getFullYear() + 1}`);
}

function flagsOf(options: string): Parameters<typeof callerOf>[0] {
  const flags = Object.fromEntries([...options.matchAll(/--(\w+) (\S+)/g)].map(([, name, value]) => [name, value]));
  return { as: "", hours: "1", ...(flags as Record<string, string>) };
}

function withAnswers(page: string, found: { data: unknown }[]): string {
  let next = 0;
  const answer = () => `\`\`\`json answer\n${JSON.stringify(found[next++]?.data, null, 2)}\n\`\`\``;
  return page.replace(/```json answer\n[^`]+```/g, answer);
}

test("docs/errors.md lists every code, and says what the catalogue says", () => {
  const page = readFileSync(join(packageRoot(), "docs", "errors.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(rows).toEqual(Object.entries(errorCodes));
});
