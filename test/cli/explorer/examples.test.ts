import { getOperationAST, getVariableValues, parse, validate } from "graphql";
import { demonstrationSubject } from "../../../cli/explorer/demonstration-subject.js";
import { examplesFor } from "../../../cli/explorer/examples-for.js";
import { writtenSchema } from "../../../cli/schema/written-schema.js";
import { crewOf } from "../../support/house-people.js";

const schema = await writtenSchema();
const known = new Map<string, unknown>([
  ["mobile", "138 0000 0054"],
  ["Customer360.id", "cus_1"],
  ["customerHandle", "cus_1"],
]);

describe("the examples of the explorer", () => {
  test.each(examplesFor(schema, new Map()))(
    "$name fits the schema, its variables too, when nothing is known",
    (example) => {
      const document = parse(example.query);
      expect(validate(schema, document)).toEqual([]);
      const { variableDefinitions = [] } = getOperationAST(document)!;
      expect(getVariableValues(schema, variableDefinitions, example.variables)).not.toHaveProperty("errors");
      expect(example.about).toMatch(/^[A-Z].*\p{Script=Han}$/u);
    },
  );

  test("begin with what the house knows of", () => {
    const of = (name: string) => examplesFor(schema, known).find((example) => example.name === name)?.variables;
    expect(of("CustomerSearch")).toEqual({ mobile: "138 0000 0054" });
    expect(of("Customer360")).toEqual({ id: "cus_1" });
    expect(of("UnitHistory")).toEqual({ id: "" });
    expect(of("IdCardIssue")).toEqual({ input: { customerHandle: "cus_1", projectCode: "" } });
  });
});

test("whoever asks in a role of a project is somebody who works there", () => {
  expect(demonstrationSubject("service_agent", "DL-01")).toBe(crewOf("DL-01").agent[0]);
  expect(demonstrationSubject("service_agent")).toMatch(/^emp_/);
  expect(demonstrationSubject("administrator", "DL-01")).toBe("demonstration");
  expect(demonstrationSubject("sales_consultant", "XX-99")).toBe("demonstration");
});
