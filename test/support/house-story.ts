import { openHouse, type Shape, shapes, type TestHouse } from "./house.js";

/** How long a house may take to open on a machine that has much else to do, in milliseconds. */
const patience = 300_000;

/**
 * Tells a story in both shapes of the house: every test of it runs in one process, and again with a process for each subgraph.
 * @param tell declares the tests; its house is open while they run
 */
export function inBothShapes(tell: (house: TestHouse, shape: Shape) => void): void {
  describe.each(shapes)("in %s:", (shape) => tell(openHouseFor(shape), shape));
}

/**
 * A house for the tests of the surrounding `describe`, opened before the first and closed after the last.
 * @param settings what is set besides, where it runs in one process
 */
export function openHouseFor(shape: Shape, settings: Readonly<Record<string, string>> = {}): TestHouse {
  let opening: Promise<TestHouse> | undefined;
  let opened: TestHouse | undefined;
  beforeAll(async () => {
    opened = await (opening = openHouse(shape, settings));
  }, patience);
  afterAll(async () => (await opening)?.close(), patience);
  return new Proxy({} as TestHouse, { get: (_, property) => Reflect.get(opened!, property) as unknown });
}
