import { inRounds } from "../../../gateway/execute/steps/in-rounds.js";
import type { Delivery } from "../../../gateway/execute/steps/delivery.js";
import { mostEntities } from "../../../subgraphs/shared/settings.js";

function delivery(alias: string, count: number): Delivery {
  const representations = Array.from({ length: count }, (_, id) => ({ __typename: "Person", id: `${alias}${id}` }));
  return { alias, representations, targets: representations.map(() => ({ places: [], shape: new Map() })) };
}

describe("the entities of a fetch", () => {
  it("are asked about in one call as long as a subgraph answers for so many", () => {
    const deliveries = [delivery("a", mostEntities), delivery("b", 1)];
    expect(inRounds(deliveries)).toEqual([deliveries]);
  });

  it("are asked about in several calls when they are more, each once and in order", () => {
    const rounds = inRounds([delivery("a", 2 * mostEntities + 1), delivery("b", 3)]);
    expect(rounds.map((round) => round.map(({ alias, targets }) => [alias, targets.length]))).toEqual([
      [
        ["a", mostEntities],
        ["b", 3],
      ],
      [["a", mostEntities]],
      [["a", 1]],
    ]);
    const asked = rounds.flatMap((round) =>
      round.filter(({ alias }) => alias === "a").flatMap((a) => a.representations),
    );
    expect(asked.map(({ id }) => id)).toEqual(Array.from({ length: 2 * mostEntities + 1 }, (_, id) => `a${id}`));
  });
});
