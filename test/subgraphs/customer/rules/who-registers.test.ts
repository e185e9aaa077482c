import { expect, test } from "@jest/globals";
import { whoRegisters } from "../../../../subgraphs/customer/rules/who-registers.js";

test.each([
  ["MARKETING", ["sales_consultant", "sales_manager", "application", "data_steward"]],
  ["SERVICE", ["service_agent", "service_manager", "application", "data_steward"]],
  ["PROPERTY", ["property_butler", "property_manager", "application", "data_steward"]],
] as const)("for %s its own people register, applications, and whoever looks after the data", (department, roles) => {
  expect(whoRegisters(department)).toEqual(roles);
});
