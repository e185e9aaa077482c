// A population of people who do not exist, as their registrations: most register once to three times, few up to seven.
import { writeDown } from "./handwriting.mjs";
import { makePeople } from "./people.mjs";
import { randomFrom } from "./random.mjs";

/**
 * Yields `size` registrations in the order in which they came: each with its id, its fields by the columns of an import, and the number of the
 * person that it is truly about. The same for the same seed.
 */
export function* population({ size, seed = 1, dirt = 1 }) {
  const random = randomFrom(seed);
  const world = makePeople(Math.ceil(size / 2), random);
  const owners = world.people.flatMap((_, index) =>
    Array(Math.min(7, 1 + Math.floor(-1.6 * Math.log(1 - random.next())))).fill(index),
  );
  for (let index = owners.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [owners[index], owners[other]] = [owners[other], owners[index]];
  }
  for (const [index, owner] of owners.slice(0, size).entries()) {
    const id = `R${String(index + 1).padStart(8, "0")}`;
    yield { id, owner, fields: writeDown(world.people[owner], world, random, dirt) };
  }
}
