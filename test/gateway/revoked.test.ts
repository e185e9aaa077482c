import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { revoke } from "../../subgraphs/shared/background/revoke.js";
import { ask } from "./support/ask.js";
import { testIssuer, type TestIssuer } from "./support/issuer.js";
import { openStream } from "./support/open-stream.js";
import { startTown, type Town } from "./support/town.js";

describe("a caller who was revoked", () => {
  const folder = mkdtempSync(join(tmpdir(), "oneroof-revoked-"));
  const revoked = join(folder, "revoked");
  let issuer: TestIssuer;
  let town: Town;

  beforeAll(async () => {
    issuer = await testIssuer();
    writeFileSync(revoked, "# nobody yet\n\nforever\nbroken some-day\n");
    town = await startTown({ tokens: issuer.source, revoked });
  });

  afterAll(async () => {
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  const headersFor = async (subject: string, issuedAgo: number) => ({
    authorization: `Bearer ${await issuer.sign({ subject, issuedAgo })}`,
  });
  const statusOf = async (headers: Record<string, string>) =>
    (await ask(town.gateway.url, "{ people { id } }", { headers })).status;

  it("is out within five seconds, with streams that were open, and in again with a newer token: attack 43", async () => {
    const [old, other] = [await headersFor("moved", 10), await headersFor("stays", 10)];
    expect([await statusOf(old), await statusOf(other)]).toEqual([200, 200]);
    const stream = await openStream(town.gateway.url, "subscription { ticks(every: 20) }", old);
    await stream.take(1);
    const started = performance.now();
    revoke(revoked, "moved");
    const last = (await stream.rest()).filter(({ event }) => event === "next").at(-1);
    expect(last?.data).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    while ((await statusOf(old)) === 200) await sleep(20);
    const lag = performance.now() - started;
    expect(lag).toBeLessThan(5_000);
    if (process.env["FIGURES"]) console.log(`out after ${lag.toFixed(0)} ms`);
    expect([await statusOf(old), await statusOf(other)]).toEqual([401, 200]);
    expect(await statusOf(await headersFor("moved", -2))).toBe(200);
  });

  it("is out for good where the file says no time, or none that can be read", async () => {
    for (const subject of ["forever", "broken"]) expect(await statusOf(await headersFor(subject, -2))).toBe(401);
    expect(town.logged).toContainEqual(expect.objectContaining({ line: 4 }));
  });

  it("is out with a token that does not say when it was written", async () => {
    const { status } = await ask(town.gateway.url, "{ people { id } }", {
      headers: { authorization: `Bearer ${await issuer.sign({ subject: "moved" })}` },
    });
    expect(status).toBe(401);
  });

  it("is named by a word", () => {
    for (const wrong of ["", "two words", "# remark"])
      expect(() => revoke(revoked, wrong)).toThrow("--revoke expects a token's subject");
  });
});
