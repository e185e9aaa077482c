import { describe } from "@jest/globals";
import { building } from "./building.js";
import { handover } from "./handover.js";
import { occupancy } from "./occupancy.js";
import { unit } from "./unit.js";
import { workOrder } from "./work-order.js";

// Each opens a database of its own; together they load the subgraph once.
describe("buildings", building);
describe("handovers", handover);
describe("occupancies", occupancy);
describe("units", unit);
describe("work orders", workOrder);
