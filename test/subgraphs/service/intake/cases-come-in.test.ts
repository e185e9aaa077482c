import { describe } from "@jest/globals";
import { dispatching } from "./dispatching.js";
import { takingIn } from "./taking-in.js";
import { subCategories } from "./sub-categories.js";

// Each opens a database of its own; together they load the subgraph once.
describe("dispatching", dispatching);
describe("taking in", takingIn);
describe("sorting", subCategories);
