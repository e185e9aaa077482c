import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { keysCommand } from "../../cli/keys.js";
import { Registration } from "../../subgraphs/customer/entities/registration.js";
import { connect } from "../../subgraphs/shared/database.js";
import { customerDatabase } from "../../subgraphs/customer/database.js";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";
import { openCustomer, type OpenCustomer } from "../subgraphs/customer/open-customer.js";
import { fieldKeysFile } from "../support/field-keys.js";
import { openedRows } from "../support/opened-rows.js";

const folder = mkdtempSync(join(tmpdir(), "oneroof-keys-"));
const file = join(folder, "fields.jwks");
const someone = { externalId: "1", name: "王小伟", mobile: "13812345678", email: "w@example.cn" };

interface KeyFile {
  keys: { kid: string; k: string }[];
}
const keysIn = (path: string) => JSON.parse(readFileSync(path, "utf8")) as KeyFile;

describe("oneroof keys", () => {
  let customers: OpenCustomer;
  const before = { ...process.env };
  beforeAll(async () => {
    customers = await openCustomer();
    await customers.import([someone, { externalId: "2", name: "李静" }]);
    copyFileSync(fieldKeysFile, file);
    process.env["CUSTOMER_DATABASE_URL"] = (customers.source.options as { url: string }).url;
    process.env["ONEROOF_HOME"] = folder;
  });
  afterAll(async () => {
    process.env = before;
    await customers.close();
    rmSync(folder, { recursive: true });
  });

  /** What the command prints, with a file of keys. */
  const keys = async (typed: string, keyFile = file): Promise<string> => {
    process.env["FIELD_KEYS"] = keyFile;
    const printed: string[] = [];
    const print = jest.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
    try {
      await keysCommand().parseAsync(typed.split(" "), { from: "user" });
    } finally {
      print.mockRestore();
    }
    return printed.join("\n");
  };
  /** The registrations as a process reads them that begins with the file as it is now. */
  const people = async () => {
    const source = await connect(customerDatabase, process.env["CUSTOMER_DATABASE_URL"]!, 1, openFieldKeys(file));
    const rows = await openedRows(source, Registration, "external_id");
    await source.destroy();
    return rows.map(({ written }) => written);
  };
  const known = [{ name: someone.name, mobile: someone.mobile, email: someone.email }, { name: "李静" }];

  test("make makes a file of its owner's alone, and leaves one that is there as it is", async () => {
    const made = join(folder, "new", "fields.jwks");
    expect(await keys("make", made)).toBe(`The keys lie in ${made}`);
    expect([statSync(made).mode & 0o777, keysIn(made).keys.length]).toEqual([0o600, 2]);
    const text = readFileSync(made, "utf8");
    await keys("make", made);
    expect(readFileSync(made, "utf8")).toBe(text);
  });

  test("list says how much each key has sealed, and which one seals", async () => {
    const [path, ...lines] = (await keys("list")).split("\n");
    expect(path).toBe(file);
    expect(lines).toEqual([expect.stringMatching(/^f1 +[1-9]\d* values, seals$/)]);
  });

  test("rotate adds a key, seals everything by it and loses nothing; what was sealed before stays readable", async () => {
    const printed = await keys("rotate");
    const [added] = /^f\w{10}(?= seals from now on)/.exec(printed) ?? [];
    expect(printed).toMatch(/\d+ rows were sealed anew\.\n/);
    expect(await keys("list")).toMatch(new RegExp(`f1 +0 values\n${added} +[1-9]\\d* values, seals$`));
    expect(await people()).toEqual(known);
  });

  test("rotate --no-new-key seals by the key that add added", async () => {
    const [added] = (await keys("add")).split(" ") as [string];
    const sealed = async () => new RegExp(`${added} +(\\d+) values, seals$`).exec(await keys("list"))?.[1];
    expect(await sealed()).toBe("0");
    expect(await keys("rotate --no-new-key")).not.toContain("seals from now on");
    expect(Number(await sealed())).toBeGreaterThan(5);
    expect(keysIn(file).keys).toHaveLength(4);
    expect(await people()).toEqual(known);
  });

  test.each([
    ["is not there", () => join(folder, "nowhere.jwks"), /^FIELD_KEYS: there is no file .*nowhere\.jwks\.$/],
    [
      "is of another house",
      () => join(folder, "new", "fields.jwks"),
      /^FIELD_KEYS: The key f\w{10}, by which .*is not in/,
    ],
    [
      "is no key set",
      () => written("text.jwks", "keys!"),
      /^FIELD_KEYS: the file .*text\.jwks is not a JSON Web Key Set/,
    ],
    [
      "lacks the key of hashes",
      () => without("search"),
      /^FIELD_KEYS: .* needs a key for sealing .* and one for searching/,
    ],
    [
      "has other bytes for a key of the same name",
      () => withOtherBytes(),
      /^FIELD_KEYS: What lies at .* was not sealed there/,
    ],
  ])("when the file %s, list and rotate say so, and seal nothing", async (_, path, message) => {
    const wrong = path();
    await expect(keys("list", wrong)).rejects.toThrow(message);
    await expect(keys("rotate", wrong)).rejects.toThrow(message);
    expect(await people()).toEqual(known);
  });

  function written(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }
  function without(kid: string): string {
    return written("less.jwks", JSON.stringify({ keys: keysIn(file).keys.filter((key) => key.kid !== kid) }));
  }
  function withOtherBytes(): string {
    const other = (key: { kid: string; k: string }) =>
      key.kid === "search" ? key : { ...key, k: Buffer.alloc(32, 7).toString("base64url") };
    return written("other.jwks", JSON.stringify({ keys: keysIn(file).keys.map(other) }));
  }
});
