import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { minify, transform } from "@swc/core";
import { packageRoot } from "../../cli/package-root.js";

test("the client is smaller than two kilobytes, minified and gzipped", async () => {
  const parts = ["client.ts", "every-node.ts", "oneroof-error.ts"].map(async (name) => {
    const source = readFileSync(join(packageRoot(), "client", name), "utf8");
    const { code } = await transform(source, { jsc: { parser: { syntax: "typescript" }, target: "es2022" } });
    return (await minify(code, { module: true, compress: true, mangle: true })).code;
  });
  const size = gzipSync((await Promise.all(parts)).join("")).length;
  if (process.env.FIGURES) console.log(`${size} bytes`);
  expect(size).toBeLessThan(2_000);
});
