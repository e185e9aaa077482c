import { describe, expect, test } from "@jest/globals";
import { whoActsOn } from "../../../../subgraphs/service/rules/who-acts-on.js";
import { whoHandsOff } from "../../../../subgraphs/service/rules/who-hands-off.js";
import { whoOpens } from "../../../../subgraphs/service/rules/who-opens.js";

const service = ["service_agent", "service_manager"];
const marketing = ["sales_consultant", "sales_manager"];
const property = ["property_butler", "property_manager"];

describe("who may do what with a case", () => {
  test.each([
    ["MARKETING", [...service, ...marketing]],
    ["PROPERTY", [...service, ...property]],
    ["SERVICE", service],
    ["DESIGN", service],
    ["ENGINEERING", service],
    ["FINANCE", service],
    ["LEGAL", service],
  ] as const)("a case of %s is acted on by %j", (department, roles) => {
    expect(whoActsOn(department)).toEqual(roles);
  });

  test.each([
    ["PROPERTY", "PROPERTY", [...service, ...property]],
    ["MARKETING", "MARKETING", [...service, ...marketing]],
    ["PROPERTY", "ENGINEERING", service],
    ["PROPERTY", "SERVICE", service],
    ["SERVICE", "MARKETING", service],
  ] as const)("from %s to %s it is handed by %j", (from, to, roles) => {
    expect(whoHandsOff(from, to)).toEqual(roles);
  });

  test.each([
    ["SERVICE", [...service, ...service, ...marketing, ...service, ...property, "application"]],
    ["MARKETING", [...service, ...marketing, "application"]],
    ["ENGINEERING", [...service, "application"]],
  ] as const)("for %s it is opened by %j", (department, roles) => {
    expect(new Set<string>(whoOpens(department))).toEqual(new Set<string>(roles));
  });
});
