import { inBothShapes } from "../support/house-story.js";
import { atTheDoor } from "./at-the-door/at-the-door.js";
import { oneProject } from "./one-project/one-project.js";
import { wrongQuestions } from "./wrong-questions/wrong-questions.js";

/** Stories of what is refused, in one house: nothing is changed by them. */
inBothShapes((house, shape) => {
  describe("at the door", () => atTheDoor(house));
  describe("wrong questions", () => wrongQuestions(house, shape));
  describe("one project", () => oneProject(house));
});
