import { describe } from "@jest/globals";
import { contactReveal } from "./contact-reveal.js";
import { customerClassify } from "./customer-classify.js";
import { decisionsInScope } from "./decisions-in-scope.js";
import { idCards } from "./id-cards.js";
import { registrationChange } from "./registration-change.js";
import { sharing } from "./sharing.js";
import { survivorship } from "./survivorship.js";

// Each opens a database of its own; together they load the subgraph once.
describe("revealing contacts", contactReveal);
describe("classifying customers", customerClassify);
describe("decisions within a scope", decisionsInScope);
describe("cards", idCards);
describe("changing registrations", registrationChange);
describe("sharing", sharing);
describe("whose value survives", survivorship);
