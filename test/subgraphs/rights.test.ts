import { buildSchema, type GraphQLSchema, isObjectType } from "graphql";
import { rights } from "../../subgraphs/rights.js";
import type { Right } from "../../subgraphs/shared/rights/right.js";
import { textOf } from "../architecture/files-of.js";
import { tablesIn } from "../architecture/tables-in.js";

const api = buildSchema(textOf("schema/api.graphql"));
const named = Object.values(rights).flatMap(({ fields }) => fields);

describe("the table of rights", () => {
  it("names every operation of the graph exactly once", () => {
    const operations = named.filter((field) => /^(Query|Mutation|Subscription)\./.test(field)).sort();
    expect(operations).toEqual(["Query", "Mutation", "Subscription"].flatMap((type) => fieldsOf(api, type)).sort());
  });

  it("names no field that the graph has not", () => {
    const types = new Set(named.map((field) => field.split(".")[0]!));
    const known = new Set([...types].flatMap((type) => fieldsOf(api, type)));
    expect(named.filter((field) => !known.has(field))).toEqual([]);
  });

  it("leaves nobody without a role, and no right without somebody", () => {
    for (const { roles } of Object.values(rights)) expect(new Set(roles).size).toBe(roles.length);
    expect(Object.values(rights).filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it("is the one in SECURITY.md", () => {
    const [written] = tablesIn(textOf("SECURITY.md"), ["Right", "What it is", "Fields", "Roles"]);
    expect(written).toEqual(Object.entries(rights).map(([name, right]) => row(name, right)));
  });
});

/** A right as a row of SECURITY.md shows it. */
function row(name: string, { what, fields, roles }: Right): string[] {
  const shown = fields.map((field) => field.replace(/^(Query|Mutation|Subscription)\./, ""));
  return [`\`${name}\``, what, shown.join(", "), roles.length === 12 ? "everyone" : roles.join(", ")];
}

function fieldsOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.keys(found.getFields()).map((field) => `${type}.${field}`) : [];
}
