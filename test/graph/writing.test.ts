import { inBothShapes } from "../support/house-story.js";
import { aCaseAppears } from "./a-case-appears/a-case-appears.js";
import { asOnePerson } from "./as-one-person/as-one-person.js";
import { fromLeadToHome } from "./from-lead-to-home/from-lead-to-home.js";
import { inSeries } from "./in-series/in-series.js";
import { oneAfterAll } from "./one-after-all/one-after-all.js";
import { live } from "./live/live.js";
import { liveSockets } from "./live-sockets/live-sockets.js";
import { moved } from "./moved/moved.js";
import { once } from "./once/once.js";
import { oneDoor } from "./one-door/one-door.js";
import { operations } from "./operations/operations.js";
import { personsAsk } from "./persons-ask/persons-ask.js";
import { twoDesks } from "./two-desks/two-desks.js";
import { workForACase } from "./work-for-a-case/work-for-a-case.js";

/** Stories that write, in one house: each about people and places of its own. */
inBothShapes((house, shape) => {
  describe("a case appears", () => aCaseAppears(house));
  describe("two desks", () => twoDesks(house));
  describe("work for a case", () => workForACase(house));
  describe("from lead to home", () => fromLeadToHome(house));
  describe("one after all", () => oneAfterAll(house));
  describe("as one person", () => asOnePerson(house));
  describe("live", () => live(house));
  describe("live over sockets", () => liveSockets(house));
  describe("moved in the directory", () => moved(house));
  describe("once", () => once(house));
  describe("in series", () => inSeries(house));
  describe("one door", () => oneDoor(house));
  describe("persons ask", () => personsAsk(house, shape));
  describe("the applications' operations", () => operations(house));
});
