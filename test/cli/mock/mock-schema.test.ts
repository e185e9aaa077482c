import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, parse, validate } from "graphql";
import { mockSchema } from "../../../cli/mock/mock-schema.js";
import { packageRoot } from "../../../cli/package-root.js";

const folder = join(packageRoot(), "schema");
const { schema, fieldResolver } = mockSchema(readFileSync(join(folder, "api.graphql"), "utf8"));
const operations = readdirSync(join(folder, "operations"));

/** Any input does: a mock looks only at whether the question is the same. */
const ask = (source: string, variableValues: Record<string, unknown> = {}) =>
  execute({ schema, document: parse(source), variableValues, fieldResolver });

describe("the made-up answers", () => {
  test.each(operations.filter((name) => /^(customer-360|customer-search|project-board|unit-history)/.test(name)))(
    "are whole and the same every time: %s",
    async (name) => {
      const source = readFileSync(join(folder, "operations", name), "utf8");
      expect(validate(schema, parse(source))).toEqual([]);
      const variables = { id: "x", mobile: "138", code: "DL-01", after: null };
      const first = await ask(source, variables);
      expect(first.errors).toBeUndefined();
      expect(JSON.stringify(first.data)).not.toContain("null");
      expect(await ask(source, variables)).toEqual(first);
    },
  );

  test("are of the id that was asked for, and differ from one to another", async () => {
    const { data } = await ask('{ a: customer(id: "a") { id name mobile } b: customer(id: "b") { id name mobile } }');
    const [a, b] = [data?.a, data?.b] as { id: string; mobile: string }[];
    expect([a!.id, b!.id]).toEqual(["a", "b"]);
    expect(a!.mobile).not.toBe(b!.mobile);
  });

  test("end lists after a page, and refuse no mutation", async () => {
    const { data, errors } = await ask("{ cases { nodes { id } pageInfo { hasNextPage } } }");
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ cases: { nodes: [{}, {}], pageInfo: { hasNextPage: false } } });
    const written = await ask(
      'mutation { idCardActivate(input: { id: "i", version: 1 }) { idCard { id } userErrors { code } } }',
    );
    expect(written).toEqual({ data: { idCardActivate: { idCard: { id: expect.any(String) }, userErrors: [] } } });
  });
});
