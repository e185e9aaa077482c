import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { decoded, type Encoding } from "../../../cli/import/decoded.js";

describe("reading a file as text", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "oneroof-decoded-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function textOf(
    bytes: Buffer | undefined,
    encoding: Encoding = "utf-8",
  ): Promise<{ text: string; bytes: number }> {
    const file = join(folder, `${Math.random()}.csv`);
    if (bytes) await writeFile(file, bytes);
    let [text, read] = ["", 0];
    for await (const piece of decoded(file, encoding, (count) => (read = count))) text += piece;
    return { text, bytes: read };
  }

  const gb18030 = Buffer.from("cdf5ceb02c8130833000", "hex"); // 王伟, then a character of four bytes, then NUL

  test("takes UTF-8 with and without a byte-order mark, and counts bytes", async () => {
    expect(await textOf(Buffer.from("王伟,€,𠮷"))).toEqual({ text: "王伟,€,𠮷", bytes: 15 });
    expect(await textOf(Buffer.from("\ufeff王伟"))).toEqual({ text: "王伟", bytes: 9 });
  });

  test("takes GB18030 when it is told", async () => {
    expect((await textOf(gb18030, "gb18030")).text).toMatch(/^王伟,.\0$/u);
  });

  test("does not tear characters at the edges of what is read at once", async () => {
    const text = `x${"王".repeat(200_000)}`;
    expect((await textOf(Buffer.from(text))).text === text).toBe(true);
  });

  test.each<[string, Buffer | undefined, Encoding, string]>([
    [
      "GB18030 that is taken for UTF-8",
      gb18030,
      "utf-8",
      "The file is not UTF-8, from its byte 0 on: try --encoding gb18030.",
    ],
    [
      "UTF-8 that ends in the middle of a character",
      Buffer.from("王").subarray(0, 2),
      "utf-8",
      "The file is not UTF-8",
    ],
    ["what is no GB18030 either", Buffer.from([0x81, 0x20, 0xff]), "gb18030", "try --encoding utf-8"],
    ["UTF-16", Buffer.from("\ufeffa,b", "utf16le"), "utf-8", "The file is UTF-16: save it as CSV in UTF-8."],
    ["a file that is not there", undefined, "utf-8", "There is no file "],
  ])("refuses %s, and says what to do", async (_, bytes, encoding, message) => {
    await expect(textOf(bytes, encoding)).rejects.toThrow(message);
  });

  test("refuses a folder", async () => {
    await expect(decoded(folder, "utf-8", () => undefined).next()).rejects.toThrow("is a folder");
  });
});
