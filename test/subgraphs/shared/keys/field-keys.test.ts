import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "@jest/globals";
import { addFieldKey } from "../../../../subgraphs/shared/keys/add-field-key.js";
import { makeFieldKeys } from "../../../../subgraphs/shared/keys/make-field-keys.js";
import { openFieldKeys } from "../../../../subgraphs/shared/keys/open-field-keys.js";

const folder = mkdtempSync(join(tmpdir(), "oneroof-field-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));
const newFile = (name: string) => {
  const file = join(folder, name, "fields.jwks");
  makeFieldKeys(file);
  return file;
};
const place = "customer.mobile.cus_01h455vb4pex5vsknk084sn02q";

describe("keys of fields", () => {
  test("lie in a file of their owner's alone, which is made once", () => {
    const file = newFile("once");
    const made = readFileSync(file, "utf8");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    makeFieldKeys(file);
    expect(readFileSync(file, "utf8")).toBe(made);
  });

  test("seal a value so that it opens in its own place alone, and never twice alike", () => {
    const keys = openFieldKeys(newFile("place"));
    const sealed = keys.seal(place, "+8613812345678");
    expect(sealed).not.toContain("138");
    expect(keys.seal(place, "+8613812345678")).not.toBe(sealed);
    expect(keys.open(place, sealed)).toBe("+8613812345678");
    for (const other of [place.replace("02q", "02r"), place.replace("mobile", "email"), `registration${place}`])
      expect(() => keys.open(other, sealed)).toThrow(`What lies at ${other} was not sealed there.`);
  });

  test("find every bit that was changed, and a value that was cut short", () => {
    const keys = openFieldKeys(newFile("bits"));
    const [id, text] = keys.seal(place, "欧阳修").split(".") as [string, string];
    const bytes = Buffer.from(text, "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => keys.open(place, `${id}.${changed.toString("base64url")}`)).toThrow("was not sealed there");
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => keys.open(place, `${id}.${bytes.subarray(0, length).toString("base64url")}`)).toThrow();
  });

  test("open what an older key sealed, seal by the newest, and name a key that is missing", async () => {
    const file = newFile("older");
    const keys = openFieldKeys(file);
    const before = keys.seal(place, "a@b.cn");
    const added = addFieldKey(file);
    await sleep(600);
    expect(keys.newest).toBe(added);
    expect(keys.open(place, before)).toBe("a@b.cn");
    expect(keys.seal(place, "a@b.cn").startsWith(`${added}.`)).toBe(true);
    const others = openFieldKeys(newFile("others"));
    expect(() => others.open(place, keys.seal(place, "a@b.cn"))).toThrow(`The key ${added}`);
  });

  test("go on with what was read when the file breaks, and do not begin with a broken one", async () => {
    const file = newFile("broken");
    const keys = openFieldKeys(file);
    const sealed = keys.seal(place, "x");
    writeFileSync(file, '{ "keys": [');
    await sleep(600);
    expect(keys.open(place, sealed)).toBe("x");
    expect(() => openFieldKeys(file)).toThrow("is not a JSON Web Key Set");
    expect(() => openFieldKeys(join(folder, "nowhere"))).toThrow("there is no file");
    writeFileSync(file, JSON.stringify({ keys: [] }));
    expect(() => openFieldKeys(file)).toThrow("needs a key for sealing (A256GCM) and one for searching (HS256)");
  });

  test("hash the same alike by one key, otherwise by another, texts as numbers", () => {
    const [one, other] = [openFieldKeys(newFile("hash-1")), openFieldKeys(newFile("hash-2"))];
    expect(one.hash("mobile:v1:+8613812345678")).toMatch(/^[\w-]{22}$/);
    expect(one.hash("mobile:v1:+8613812345678")).toBe(one.hash("mobile:v1:+8613812345678"));
    expect(other.hash("mobile:v1:+8613812345678")).not.toBe(one.hash("mobile:v1:+8613812345678"));
    const numbers = [0, -1, 2 ** 31 - 1, -(2 ** 31), 7];
    expect(one.hashNumbers([...numbers].reverse()).reverse()).toEqual(one.hashNumbers(numbers));
    expect(new Set(one.hashNumbers(numbers)).size).toBe(5);
    expect(other.hashNumbers(numbers)).not.toEqual(one.hashNumbers(numbers));
    expect(one.hashNumbers([])).toEqual([]);
  });
});
