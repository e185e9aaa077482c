import { openHouseFor } from "../support/house-story.js";
import { whoMayWhat } from "./who-may-what/who-may-what.js";

/** The story of what each role may do at all, in a house of its own, since what is allowed is done. */
describe("who may what", () => whoMayWhat(openHouseFor("one process")));
