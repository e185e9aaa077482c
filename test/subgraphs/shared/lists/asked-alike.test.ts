import { askedAlike } from "../../../../subgraphs/shared/lists/asked-alike.js";

interface Asked {
  readonly order: string;
  readonly where?: readonly string[] | undefined;
}

/** Asks, and keeps a record of what was read together. */
function recorded() {
  const reads: { owners: readonly number[]; asked: Asked }[] = [];
  const ask = askedAlike((owners: readonly number[], asked: Asked) => {
    reads.push({ owners, asked });
    return Promise.resolve(owners.map((owner) => `${owner} by ${asked.order}, ${asked.where?.join() ?? "all"}`));
  });
  return { ask, reads };
}

describe("what is asked alike of many owners", () => {
  test("is read together, whether by the same question or by an equal one, and answered to each", async () => {
    const { ask, reads } = recorded();
    const same = { order: "day", where: ["a"] };
    const answers = await Promise.all([ask(1, same), ask(2, same), ask(3, { order: "day", where: ["a"] })]);
    expect(answers).toEqual(["1 by day, a", "2 by day, a", "3 by day, a"]);
    expect(reads.map(({ owners }) => owners)).toEqual([[1, 2, 3]]);
  });

  test("is read apart from what is asked otherwise, also by one who leaves a property out", async () => {
    const { ask, reads } = recorded();
    const where = ["a"];
    const answers = await Promise.all([
      ask(1, { order: "day" }),
      ask(2, { order: "day", where }),
      ask(3, { order: "name", where }),
      ask(4, { order: "day" }),
      ask(5, { order: "day", where: undefined }),
    ]);
    expect(answers).toEqual(["1 by day, all", "2 by day, a", "3 by name, a", "4 by day, all", "5 by day, all"]);
    expect(reads.map(({ owners }) => owners)).toEqual([[1, 4, 5], [2], [3]]);
  });

  test("is read again when it is asked again, since it may have changed", async () => {
    const { ask, reads } = recorded();
    const asked = { order: "day" };
    await ask(1, asked);
    await Promise.all([ask(1, asked), ask(1, asked)]);
    expect(reads.map(({ owners }) => owners)).toEqual([[1], [1, 1]]);
  });

  test("fails for all of them together, and not for the next", async () => {
    let isDown = true;
    const ask = askedAlike((owners: readonly number[]) =>
      isDown ? Promise.reject(new Error("down")) : Promise.resolve([...owners]),
    );
    const asked = { order: "day" };
    const failed = await Promise.allSettled([ask(1, asked), ask(2, asked)]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isDown = false;
    await expect(ask(3, asked)).resolves.toBe(3);
  });
});
