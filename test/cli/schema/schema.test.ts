import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema, graphql } from "graphql";
import { documentId } from "../../../gateway/documents/document-id.js";
import { copyTree, type TreeCopy } from "../../support/tree-copy.js";
import { moveIn, toys } from "./toys.js";

let tree: TreeCopy;
const schema = (...args: string[]) => tree.run(["bin/oneroof.mjs", "schema", ...args]);
const entity = "subgraphs/service/entities/case.ts";
const api = "schema/api.graphql";
let server: Server | undefined;

beforeAll(() => {
  tree = copyTree();
});

afterAll(() => {
  server?.close();
  tree.remove();
});

/** Changes a file for as long as something is done. */
async function changed<T>(path: string, from: string, to: string, action: () => Promise<T>): Promise<T> {
  const text = tree.read(path);
  expect(text).toContain(from);
  tree.write(path, text.replace(from, to));
  try {
    return await action();
  } finally {
    tree.write(path, text);
  }
}

test("oneroof schema refuses a renamed field of an entity with the names of the documents that it breaks, and writes nothing", async () => {
  const before = tree.read(api);
  await changed(entity, "subject!: string", "topic!: string", async () => {
    const { code, out, err } = await schema();
    expect(code).toBe(1);
    expect(out).toMatch(/^breaking +Field 'subject' was removed from object type 'Case'$/m);
    expect(out).toMatch(/^ +breaks Customer360 \(customer-360\.graphql\)$/m);
    expect(err).toMatch(/^oneroof: Registered documents would break: .*Customer360 \(by Case\.subject\)/);
    expect(tree.read(api)).toBe(before);
  });
});

describe("in a house with nothing but toys, oneroof schema", () => {
  beforeAll(async () => {
    moveIn(tree);
    expect(await schema()).toMatchObject({ code: 0, err: "" });
  });

  test("writes what breaks nobody, and tells of it in the changelog, once", async () => {
    const added = '  @Field(() => String, { nullable: true, description: "A nickname." })\n  nickname?: string;\n';
    const before = tree.read(api);
    await changed(toys, "  // another field\n", added, async () => {
      expect(await schema()).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^safe .*'nickname' was added.*\nwrote 3 /),
      });
      expect((await schema()).out).toBe("every schema file is up to date\n");
    });
    const lines = tree.read("schema/CHANGELOG.md").split("\n");
    expect(lines.filter((line) => line === "- **safe** Field `nickname` was added to object type `Toy`")).toHaveLength(
      1,
    );
    expect(await schema()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^breaking +Field 'nickname' was removed/),
    });
    expect(tree.read("schema/CHANGELOG.md")).toContain(
      "was removed from object type `Toy` (no registered document used it)",
    );
    expect(tree.read(api)).toBe(before);
  });

  test("--check holds the schema to what a team has published, too", async () => {
    const published = "query Published { toys { name } }";
    tree.write(".oneroof/documents/dalian.json", JSON.stringify({ [documentId(published)]: published }));
    await changed(toys, "name!: string", "title!: string", async () => {
      const { code, err } = await schema("--check");
      expect(code).toBe(1);
      expect(err).toContain("would break: Toys (by Toy.name), Published (by Toy.name)");
    });
  });

  test("check finds nothing between the schema and itself, from a file", async () => {
    const same = { code: 0, out: "Nothing changes for those who ask.\n", err: "" };
    expect(await schema("check", "--against", api)).toEqual(same);
  });
});

describe("oneroof schema check", () => {
  const check = (...args: string[]) => schema("check", ...args);

  test("asks a URL for its schema, and fails when a document of the team breaks", async () => {
    const served = buildSchema(`"A." type Query { "B." old: String "C." kept: String "D." unused: Int }`);
    server = createServer((request, response) => {
      void (async () => {
        let body = "";
        for await (const chunk of request) body += String(chunk);
        response.end(JSON.stringify(await graphql({ schema: served, source: JSON.parse(body).query })));
      })();
    });
    await new Promise<void>((done) => server!.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    tree.write("next.graphql", "type Query { kept: String fresh: String }");
    tree.write("mine.graphql", "query Mine { old kept }");
    tree.write("yours.graphql", "query Yours { kept }");
    const args = ["--against", url, "--schema", "next.graphql", "--documents"];
    const broken = await check(...args, "mine.graphql", "yours.graphql");
    expect(broken.code).toBe(1);
    expect(broken.out.split("\n").slice(0, 4)).toEqual([
      "breaking   Field 'old' was removed from object type 'Query'",
      "           breaks Mine (mine.graphql)",
      "breaking   Field 'unused' was removed from object type 'Query'",
      "safe       Field 'fresh' was added to object type 'Query'",
    ]);
    expect(broken.err).toContain("Mine (by Query.old)");
    expect(await check(...args, "yours.graphql")).toMatchObject({ code: 0, err: "" });
  });

  test.each([
    [["--against", "nowhere.graphql"], 1, /No schema could be read from nowhere\.graphql/],
    [["--against", "http://127.0.0.1:9/graphql"], 1, /No schema could be read from http/],
    [["--against", api, "--documents", "nowhere"], 1, /nowhere is not there/],
    [[], 2, /required option '--against <file or URL>'/],
  ])("called as %j says what is wrong", async (args, code, says) => {
    const ran = await check(...args);
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(says)]);
  });
});
