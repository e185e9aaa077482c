import type { Caller, Role } from "../../../../subgraphs/shared/caller.js";
import { refusedBy } from "../../../../subgraphs/shared/rights/refused.js";

const refused = refusedBy({
  "door.open": {
    what: "Open the door",
    fields: ["Mutation.doorOpen", "Door.key"],
    roles: ["administrator", "application"],
  },
});
const somebody = (role: Role, scopes?: string[]): Caller => ({
  subject: "somebody",
  role,
  projects: "*",
  ...(scopes && { scopes }),
});

describe("a field that a right names", () => {
  it.each(["Mutation.doorOpen", "Door.key"])("is for its roles: %s", (field) => {
    expect(refused(somebody("administrator"), field)).toBeUndefined();
    expect(refused(somebody("sales_manager"), field)).toBe("Your role has no right to this.");
  });

  it("is for the applications whose token carries the right as a scope, and says which is missing", () => {
    expect(refused(somebody("application", ["door.open"]), "Mutation.doorOpen")).toBeUndefined();
    const message = "The application's token lacks the scope door.open.";
    expect(refused(somebody("application", ["door.close"]), "Mutation.doorOpen")).toBe(message);
    expect(refused(somebody("application"), "Mutation.doorOpen")).toBe(message);
  });

  it("gives an employee nothing for a scope: the role decides", () => {
    expect(refused(somebody("sales_manager", ["door.open"]), "Mutation.doorOpen")).toBeDefined();
  });
});

describe("a field that no right names", () => {
  it.each(["Query.doors", "Mutation.doorClose", "Subscription.doorOpened"])(
    "is nobody's if it is an operation: %s",
    (field) => {
      expect(refused(somebody("administrator"), field)).toBe("Nobody may do this.");
    },
  );

  it("is anybody's who reaches it, otherwise", () => {
    expect(refused(somebody("group_analyst"), "Door.colour")).toBeUndefined();
  });
});
