import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { documentId } from "../../gateway/documents/document-id.js";
import { startTown } from "../gateway/support/town.js";
import { compile } from "../support/compile.js";
import { type Ran, runNode } from "../support/run-node.js";

const home = mkdtempSync(join(tmpdir(), "oneroof-home-"));
const program = join(packageRoot(), "bin", "oneroof.mjs");
const oneroof = (...args: string[]): Promise<Ran> => runNode([program, ...args], home, { ONEROOF_HOME: home });
const board = "query DalianBoard { cases(first: 5) { nodes { id subject } } }";

beforeAll(compile);
afterAll(() => rmSync(home, { recursive: true }));

function manifest(name: string, ...texts: string[]): string {
  const path = join(home, name);
  writeFileSync(path, JSON.stringify(Object.fromEntries(texts.map((text) => [documentId(text), text]))));
  return path;
}

describe("oneroof documents", () => {
  test("publishes a team's manifest, adds to it, and keeps none that does not fit", async () => {
    expect(await oneroof("documents", "publish", manifest("dalian.json", board))).toEqual({
      code: 0,
      out: "dalian: 1 new, 1 registered\n",
      err: "",
    });
    const more = manifest("next.json", board, "query Next { __typename }");
    expect((await oneroof("documents", "publish", more, "--team", "dalian")).out).toBe("dalian: 1 new, 2 registered\n");
    const wrong = "query Wrong { cases { nodes { nonsense } } }";
    const refused = await oneroof("documents", "publish", manifest("wrong.json", wrong));
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining(
        `The document ${documentId(wrong)} does not fit the schema: Cannot query field "nonsense"`,
      ),
    ]);
    expect((await oneroof("documents", "publish", more, "--team", "../dalian")).err).toContain("small letters");
    expect(readdirSync(join(home, "documents"))).toEqual(["dalian.json"]);
  });

  test("says who uses a part of the schema, and how often each was asked at a gateway", async () => {
    const town = await startTown({ documents: { paths: [join(home, "documents")], only: false } });
    const ask = (text: string) =>
      fetch(town.gateway.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ documentId: documentId(text) }),
      });
    await Promise.all([ask(board), ask(board)]);
    const { out } = await oneroof("documents", "usage", "Case.subject", "--gateway", town.gateway.url);
    await town.stop();
    const lines = out.trim().split("\n");
    expect(lines).toContainEqual(expect.stringMatching(/^house +Customer360 +0 asked  sha256:\w{64}$/));
    expect(lines).toContainEqual(expect.stringMatching(`^dalian +DalianBoard +2 asked  ${documentId(board)}$`));
    expect(out).not.toContain("Next");
    expect((await oneroof("documents", "usage", "Case.nonsense")).out).toBe(
      "No registered document uses Case.nonsense.\n",
    );
  });

  test("withdraws what a team has published", async () => {
    expect((await oneroof("documents", "withdraw", "dalian")).code).toBe(0);
    expect((await oneroof("documents", "list")).out).not.toContain("dalian");
    expect((await oneroof("documents", "withdraw", "dalian")).code).toBe(1);
  });
});
