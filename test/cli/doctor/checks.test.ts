import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDatabase } from "../../../cli/doctor/database.js";
import { checkDisk } from "../../../cli/doctor/disk.js";
import { checkEmbedded } from "../../../cli/doctor/embedded.js";
import { checkNode } from "../../../cli/doctor/node-version.js";
import { checkPackages } from "../../../cli/doctor/packages.js";
import { checkPort } from "../../../cli/doctor/port.js";
import { testDatabase } from "../../support/database.js";

describe("the doctor finds that", () => {
  test.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("Node %s will do", (version) => {
    expect(checkNode(version)).toMatchObject({ ok: true, found: version });
  });

  test.each(["18.20.0", "20.18.3"])("Node %s is too old, and which to install", (version) => {
    expect(checkNode(version)).toMatchObject({ ok: false, advice: expect.stringContaining("24") });
  });

  test("the packages of this clone are the ones that package.json names", () => {
    expect(checkPackages()).toMatchObject({ ok: true });
  });

  test("a package is missing and another has the wrong version", () => {
    const root = mkdtempSync(join(tmpdir(), "doctor-test-"));
    const install = (name: string, version: string) => {
      mkdirSync(join(root, "node_modules", name), { recursive: true });
      writeFileSync(join(root, "node_modules", name, "package.json"), JSON.stringify({ version }));
    };
    const dependencies = { there: "1.0.0", old: "2.0.0", "@scope/missing": "3.0.0" };
    writeFileSync(join(root, "package.json"), JSON.stringify({ version: "1.0.0", dependencies }));
    install("there", "1.0.0");
    install("old", "1.9.0");
    expect(checkPackages(root)).toMatchObject({
      ok: false,
      found: "not as package.json says: old 2.0.0 (1.9.0), @scope/missing 3.0.0 (missing)",
      advice: "npm ci",
    });
    rmSync(root, { recursive: true });
  });

  test("a port is free, is taken by a stranger, or by the house itself", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await checkPort("127.0.0.1", port, false)).toMatchObject({
      ok: false,
      advice: `choose another: PORT=${port + 1}`,
    });
    expect(await checkPort("127.0.0.1", port, true)).toMatchObject({ ok: true });
    await new Promise((resolve) => server.close(resolve));
    expect(await checkPort("127.0.0.1", port, false)).toMatchObject({ ok: true, found: "free" });
    expect(await checkPort("192.0.2.1", port, false)).toMatchObject({
      ok: false,
      found: expect.stringContaining("EADDRNOTAVAIL"),
    });
  });

  test("there is room, or not enough, also for a folder that is yet to be made", async () => {
    const folder = join(tmpdir(), "doctor", "not", "yet");
    expect(await checkDisk(folder, 1)).toMatchObject({ ok: true });
    expect(await checkDisk(folder, 1e18)).toMatchObject({ ok: false, advice: expect.stringContaining("ONEROOF_HOME") });
  });

  test("a database answers, or does not, without a word of its password", async () => {
    const { url, drop } = await testDatabase("doctor");
    expect(await checkDatabase("Database", url)).toMatchObject({
      ok: true,
      found: expect.stringMatching(/^PostgreSQL \d\d answers/),
    });
    await drop();
    const nowhere = await checkDatabase("Database", "postgres://someone:secret@127.0.0.1:1/house");
    expect(nowhere).toMatchObject({ ok: false, found: expect.stringContaining("127.0.0.1:1 does not answer") });
    expect(JSON.stringify(nowhere)).not.toContain("secret");
  });

  test("the embedded PostgreSQL runs on this machine", async () => {
    expect(await checkEmbedded()).toMatchObject({ ok: true });
  });
});
