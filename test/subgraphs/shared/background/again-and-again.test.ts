import { setTimeout as sleep } from "node:timers/promises";
import { againAndAgain } from "../../../../subgraphs/shared/background/again-and-again.js";

describe("what is done again and again", () => {
  const failed = (error: unknown) => {
    throw error;
  };

  test("is done at once or a pause later, then a pause after each end, never twice at a time", async () => {
    let [times, atOnce, most] = [0, 0, 0];
    const work = async () => {
      times += 1;
      most = Math.max(most, (atOnce += 1));
      await sleep(5);
      atOnce -= 1;
    };
    const later = againAndAgain(() => Promise.reject(new Error("too early")), { pause: 60_000, failed, later: true });
    const round = againAndAgain(work, { pause: 1, failed });
    expect(times).toBe(1);
    while (times < 4) await sleep(5);
    await Promise.all([round.stop(), later.stop()]);
    expect(most).toBe(1);
  });

  test("tells once what goes wrong until it goes right again, and goes on", async () => {
    const heard: unknown[] = [];
    const outcomes = [1, 0, 0, 1, 0];
    let at = 0;
    const work = () => (outcomes[at++] === 0 ? Promise.reject(new Error(`${at}`)) : Promise.resolve());
    const round = againAndAgain(work, { pause: 1, failed: (error) => heard.push((error as Error).message) });
    while (at < outcomes.length + 1) await sleep(5);
    await round.stop();
    expect(heard).toEqual(["2", "5"]);
  });

  test("ends when what is being done has ended, which hears of it, and nothing new begins", async () => {
    let [times, hasEnded] = [0, false];
    const work = async (goesOn: () => boolean) => {
      times += 1;
      while (goesOn()) await sleep(1);
      hasEnded = true;
    };
    const round = againAndAgain(work, { pause: 1, failed });
    await sleep(10);
    await round.stop();
    expect([times, hasEnded]).toEqual([1, true]);
    await sleep(20);
    expect(times).toBe(1);
  });
});
