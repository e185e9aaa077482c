import { buildSchema } from "graphql";
import { allowsNoMore } from "../../../gateway/execute/supergraph/allows-no-more.js";

const enums = "enum Few { A B } enum Own { A }";

/** The type of a field, and of the same field elsewhere, where `Many` has one value less. */
function compared(own: string, other: string): boolean {
  const typeOf = (type: string, more: string) =>
    buildSchema(`type Query { field: ${type} } scalar Day ${more} ${enums}`).getQueryType()!.getFields()["field"]!.type;
  return allowsNoMore(typeOf(own, "enum Many { A B C }"), typeOf(other, "enum Many { A B }"));
}

test.each([
  ["String", "String"],
  ["String!", "String"],
  ["[String!]!", "[String]"],
  ["[[Int!]]", "[[Int]]"],
  ["Day!", "Day"],
  ["Few!", "Few"],
])("%s allows no more than %s", (own, other) => {
  expect(compared(own, other)).toBe(true);
});

test.each([
  ["String", "String!"],
  ["[String]", "[String!]"],
  ["[String!]", "[String!]!"],
  ["[String]", "String"],
  ["String", "[String]"],
  ["Int", "Float"],
  ["Few", "Own"],
  ["Many", "Many"],
  ["[Many!]!", "[Many]"],
])("%s allows more than %s", (own, other) => {
  expect(compared(own, other)).toBe(false);
});
