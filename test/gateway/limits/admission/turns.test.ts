import { setImmediate as nextTurn } from "node:timers/promises";
import { Turns } from "../../../../gateway/limits/admission/turns.js";

/** A known question that is answered until it is told to end. */
function known(turns: Turns) {
  let end = (): void => undefined;
  let fail = end;
  const answer = () =>
    new Promise<string>((resolve, reject) => {
      end = () => resolve("answer");
      fail = () => reject(new Error("failed"));
    });
  return { answered: turns.known(answer), end, fail };
}

/** Takes down in which order questions that nobody asked before are taken on. */
function unknown(turns: Turns, ...names: string[]) {
  const order: string[] = [];
  const all = Promise.all(names.map((name) => turns.unknown(waits).then(() => order.push(name))));
  return { order, all };
}

/** Somebody waits for the answer as long as it takes. */
const waits = new AbortController().signal;
const refusal = { status: 503, code: "OVERLOADED" };

async function severalTurns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

describe("a question that nobody asked before", () => {
  it("is taken on in the next turn when nothing else goes on", async () => {
    const { order } = unknown(new Turns(), "new");
    expect(order).toEqual([]);
    await severalTurns();
    expect(order).toEqual(["new"]);
  });

  it("waits until the known ones have been answered", async () => {
    const turns = new Turns();
    const [one, other] = [known(turns), known(turns)];
    const { order } = unknown(turns, "new");
    await severalTurns();
    one.end();
    expect(await one.answered).toBe("answer");
    await severalTurns();
    expect(order).toEqual([]);
    other.end();
    await other.answered;
    await severalTurns();
    expect(order).toEqual(["new"]);
  });

  it("waits no longer for one that failed", async () => {
    const turns = new Turns();
    const failing = known(turns);
    const { order } = unknown(turns, "new");
    failing.fail();
    await expect(failing.answered).rejects.toThrow("failed");
    await severalTurns();
    expect(order).toEqual(["new"]);
  });

  it("is taken on after a while, however many known ones there are", async () => {
    const turns = new Turns();
    const endless = known(turns);
    const { order, all } = unknown(turns, "first", "second", "third");
    await all;
    expect(order).toEqual(["first", "second", "third"]);
    endless.end();
  });

  it("has a turn of the event loop for itself", async () => {
    const turns = new Turns();
    const { order, all } = unknown(turns, "first", "second", "third");
    const seen: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await nextTurn();
      seen.push(order.length);
    }
    await all;
    expect(order).toEqual(["first", "second", "third"]);
    expect(seen.every((count, turn) => count <= turn + 1)).toBe(true);
  });

  it("is refused when a hundred are in line, and nobody behind it has to wait for those", async () => {
    const turns = new Turns();
    const { all } = unknown(turns, ...Array.from({ length: 100 }, (_, n) => String(n)));
    await expect(turns.unknown(waits)).rejects.toMatchObject(refusal);
    await all;
    await turns.unknown(waits);
  });

  it("takes nobody's turn when its client has gone", async () => {
    const turns = new Turns();
    const gone = new AbortController();
    const busy = known(turns);
    const left = turns.unknown(gone.signal);
    const { order } = unknown(turns, "new");
    gone.abort();
    busy.end();
    await expect(left).rejects.toMatchObject(refusal);
    await nextTurn();
    expect(order).toEqual(["new"]);
  });
});
