import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../../support/until.js";
import { type FileWatch, watchFile } from "../../../gateway/supergraph/watch-file.js";

describe("a watched file", () => {
  let folder: string;
  let file: string;
  let watched: FileWatch;
  let seen: string[];

  const watching = (options: { settle?: number; poll?: number } = {}) => {
    watched = watchFile(file, "one", (text) => seen.push(text), { settle: 200, ...options });
  };

  const untilSeen = (count: number) => until("it is told", () => seen.length >= count);

  beforeEach(async () => {
    seen = [];
    folder = await mkdtemp(join(tmpdir(), "watch-"));
    file = join(folder, "supergraph.graphql");
    await writeFile(file, "one");
  });

  afterEach(async () => {
    watched.close();
    await rm(folder, { recursive: true });
  });

  it("tells its new text when it was written", async () => {
    watching();
    await writeFile(file, "two");
    await untilSeen(1);
    expect(seen).toEqual(["two"]);
  });

  it("tells it when another file was put in its place, and again after that", async () => {
    watching();
    for (const text of ["two", "three"]) {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
      await untilSeen(text === "two" ? 1 : 2);
    }
    expect(seen).toEqual(["two", "three"]);
  });

  it("says nothing of a file that was written with the same text", async () => {
    watching({ poll: 50 });
    await writeFile(file, "one");
    await sleep(500);
    expect(seen).toEqual([]);
  });

  it("waits until the file rests, so that a half-written one is not told", async () => {
    watching({ settle: 1_000 });
    for (const text of ["t", "tw", "two"]) {
      await writeFile(file, text);
      await sleep(20);
    }
    await untilSeen(1);
    expect(seen).toEqual(["two"]);
  });

  it("bears that the file is gone for a while", async () => {
    watching({ poll: 50 });
    await rm(file);
    await sleep(150);
    await writeFile(file, "two");
    await untilSeen(1);
    expect(seen).toEqual(["two"]);
  });

  it("is looked at at once when asked to", async () => {
    watching({ settle: 60_000, poll: 60_000 });
    await writeFile(file, "two");
    await watched.check();
    expect(seen).toEqual(["two"]);
  });
});
