import { inBothShapes } from "../support/house-story.js";
import { agreed } from "./agreed/agreed.js";
import { anyNode } from "./any-node/any-node.js";
import { atTheDoor } from "./at-the-door/at-the-door.js";
import { employeesDay } from "./employees-day/employees-day.js";
import { fiftyCases } from "./fifty-cases/fifty-cases.js";
import { fiftyCustomers } from "./fifty-customers/fifty-customers.js";
import { oneProject } from "./one-project/one-project.js";
import { pages } from "./pages/pages.js";
import { projectBoard } from "./project-board/project-board.js";
import { unitAndItsPeople } from "./unit-and-its-people/unit-and-its-people.js";
import { wholeCustomer } from "./whole-customer/whole-customer.js";
import { wrongQuestions } from "./wrong-questions/wrong-questions.js";

/** Stories of what is read and of what is refused: they share a house, since none changes what another reads. */
inBothShapes((house, shape) => {
  describe("the whole customer", () => wholeCustomer(house));
  describe("fifty customers", () => fiftyCustomers(house));
  describe("fifty cases", () => fiftyCases(house));
  describe("a project's board", () => projectBoard(house));
  describe("an employee's day", () => employeesDay(house));
  describe("a unit and its people", () => unitAndItsPeople(house));
  describe("any node", () => anyNode(house));
  describe("agreed", () => agreed(house));
  describe("pages", () => pages(house));
  describe("at the door", () => atTheDoor(house));
  describe("wrong questions", () => wrongQuestions(house, shape));
  describe("one project", () => oneProject(house));
});
