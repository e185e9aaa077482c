import { describe } from "@jest/globals";
import { ageing } from "./ageing.js";
import { caseList } from "./case-list.js";
import { departmentWall } from "./department-wall.js";
import { ownerSuggestions } from "./owner-suggestions.js";
import { queues } from "./queues.js";

// Each opens a database of its own; together they load the subgraph once.
describe("ageing", ageing);
describe("lists of cases", caseList);
describe("the wall", departmentWall);
describe("suggestions", ownerSuggestions);
describe("queues", queues);
