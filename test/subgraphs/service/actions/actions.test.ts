import { describe } from "@jest/globals";
import { caseCallBack } from "./case-call-back.js";
import { caseChange } from "./case-change.js";
import { caseHandOff } from "./case-hand-off.js";
import { caseOpen } from "./case-open.js";
import { caseSteps } from "./case-steps.js";
import { clocks } from "./clocks.js";
import { playbook } from "./playbook.js";
import { promises } from "./promises.js";
import { requestCarryOut } from "./request-carry-out.js";
import { serviceLevels } from "./service-levels.js";
import { tiers } from "./tiers.js";

// Each opens a database of its own; together they load the subgraph once.
describe("calling back about a case", caseCallBack);
describe("changing a case", caseChange);
describe("handing a case off", caseHandOff);
describe("opening a case", caseOpen);
describe("the steps", caseSteps);
describe("the clocks", clocks);
describe("the playbook of the service department", playbook);
describe("promises", promises);
describe("carrying out what persons ask", requestCarryOut);
describe("service levels", serviceLevels);
describe("tiers", tiers);
