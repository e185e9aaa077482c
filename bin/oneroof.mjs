#!/usr/bin/env -S node --max-semi-space-size=64
// The room for young objects is wider than usual: what a request leaves behind is swept away a fifth cheaper (docs/measurements.md).
// The command `oneroof`. In a clone the sources may be newer than dist/, so they are compiled first; an installed package brings dist/ along.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
if (existsSync(join(root, "cli", "oneroof.ts"))) {
  const { build } = await import("./build.mjs");
  await build();
}
const { main } = await import("../dist/cli/oneroof.js");
await main(process.argv);
