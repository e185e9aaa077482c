import { describe, expect, test } from "@jest/globals";
import { firstHands } from "../../../../subgraphs/service/rules/first-hands.js";

const who = (role: string, subject = "emp_me") => ({ role, subject });

describe("the first hands of a case", () => {
  test.each([
    ["service_agent", "SERVICE"],
    ["service_manager", "SERVICE"],
    ["sales_consultant", "MARKETING"],
    ["sales_manager", "MARKETING"],
    ["property_butler", "PROPERTY"],
    ["property_manager", "PROPERTY"],
    ["administrator", "SERVICE"],
  ])("are those of the caller: a %s, in %s", (role, department) => {
    expect(firstHands(who(role), {})).toEqual({ firstReceiverId: "emp_me", department, ownerId: "emp_me" });
  });

  test("are the receiver's when somebody else writes it down", () => {
    const hands = firstHands(who("application", "hotline"), { firstReceiverId: "emp_other" });
    expect(hands).toEqual({ firstReceiverId: "emp_other", department: "SERVICE", ownerId: "emp_other" });
  });

  test("are named by an application, which is no employee", () => {
    expect(firstHands(who("application", "hotline"), {})).toEqual({
      field: "firstReceiverId",
      message: "Who is no employee names the one who receives the case.",
    });
  });

  test("in another department need an owner there", () => {
    expect(firstHands(who("service_agent"), { department: "ENGINEERING" })).toEqual({
      field: "ownerId",
      message: "A case that begins at ENGINEERING names its owner there.",
    });
    expect(firstHands(who("service_agent"), { department: "ENGINEERING", ownerId: "emp_engineer" })).toEqual({
      firstReceiverId: "emp_me",
      department: "ENGINEERING",
      ownerId: "emp_engineer",
    });
  });
});
