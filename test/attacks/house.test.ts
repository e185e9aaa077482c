import { authorization } from "./authorization.js";
import { canary } from "./canary.js";
import { stored } from "./stored.js";
import { language } from "./language.js";
import { type AttackedHouse, openAttackedHouse } from "./support/attacked-house.js";

let attacked: AttackedHouse;
beforeAll(async () => {
  attacked = await openAttackedHouse();
}, 300_000);
afterAll(() => attacked.close(), 60_000);

/** Attacks on one house, which is the same to the end; what looks for traces of personal data comes last. */
describe("attacks by what the language allows", () => language(() => attacked));
describe("attacks on who may see what", () => authorization(() => attacked));
describe("attacks on what is kept", () => stored(() => attacked));
describe("personal data that was planted", () => canary(() => attacked));
