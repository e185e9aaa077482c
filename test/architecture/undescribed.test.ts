import { filesOf, textOf } from "./files-of.js";
import { undescribed } from "./undescribed.js";

const schemas = filesOf("schema").filter((path) => /^schema\/[^/]+\.graphql$/.test(path));
// The supergraph is composed from the others and holds the router's own types besides.
const written = schemas.filter((path) => path !== "schema/supergraph.graphql");

const bare = `
  type Query { case(id: ID!): Case, _entities(representations: [_Any!]!): [_Entity]! }
  type Case implements Node { id: ID!, subject(short: Boolean): String }
  extend type Project { cases: [Case!] }
  interface Node { id: ID! }
  union Found = Case
  enum State { OPEN }
  input CaseFilter { state: State = OPEN }
  scalar Day
  scalar _Any
  union _Entity = Case
  directive @key(fields: String!) repeatable on OBJECT
`;

describe("descriptions", () => {
  it.each(written)("%s describes every type, field, argument and value", (path) => {
    expect(undescribed(textOf(path))).toEqual([]);
  });

  it("are missed wherever they are missing, federation's machinery apart", () => {
    expect(undescribed(bare)).toEqual([
      "Query.case",
      "Query.case(id:)",
      "Case",
      "Case.id",
      "Case.subject",
      "Case.subject(short:)",
      "Project.cases",
      "Node",
      "Node.id",
      "Found",
      "State",
      "State.OPEN",
      "CaseFilter",
      "CaseFilter.state",
      "Day",
    ]);
  });

  it("count only when they say something", () => {
    expect(undescribed('""" """ scalar Day "A day (日期)." scalar Date')).toEqual(["Day"]);
  });
});
