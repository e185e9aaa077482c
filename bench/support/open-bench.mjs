import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../../bin/build.mjs";
import { questions } from "../questions.mjs";
import { requestsOf } from "./requests.mjs";

/**
 * Opens a house with data, as the command line wants it, and what is asked of it.
 * @param names the names of one or several questions, which are asked in turn
 * @param seconds how long a load lasts unless told
 */
export async function openBench(names, seconds) {
  const option = { type: "string" };
  const known = {
    customers: option,
    home: option,
    seconds: option,
    minutes: option,
    turns: option,
    operations: option,
    shape: option,
  };
  const { values: options } = parseArgs({ options: known });
  await build(["bench"]);
  const { openGround } = await import("../ground.mjs");
  const { peers } = await import("../peers.mjs");
  const home = options.home ?? mkdtempSync(join(tmpdir(), "oneroof-bench-"));
  const customers = Number(options.customers ?? 100_000);
  const ground = await openGround({ home, customers });
  const house = await peers[options.shape ?? "house"](undefined, ground);
  const asked = await Promise.all([names].flat().map((name) => requestsOf(questions[name], ground, customers)));
  return {
    house,
    options,
    requests: asked[0].flatMap((_, at) => asked.flatMap((requests) => requests[at % requests.length])),
    seconds: Number(options.seconds ?? seconds),
    close: async () => {
      await house.stop();
      await ground.close();
      if (!options.home) rmSync(home, { recursive: true, force: true });
    },
  };
}
