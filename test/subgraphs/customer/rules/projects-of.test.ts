import { expect, test } from "@jest/globals";
import { projectsOf } from "../../../../subgraphs/customer/rules/projects-of.js";

test("a customer is known in each project once, with how many registrations and the day of the last", () => {
  const at = (projectCode: string, day: string) => ({ projectCode, registeredAt: new Date(day) });
  expect(projectsOf([at("DL-01", "2020-01-01"), at("SH-01", "2021-01-01"), at("DL-01", "2019-01-01")])).toEqual([
    { projectCode: "DL-01", registrations: 2, lastRegisteredAt: new Date("2020-01-01") },
    { projectCode: "SH-01", registrations: 1, lastRegisteredAt: new Date("2021-01-01") },
  ]);
});
