import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema, isObjectType } from "graphql";
import { packageRoot } from "../../cli/package-root.js";
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
    const page = textOf("SECURITY.md");
    const rows = Object.entries(rights).map(([name, right]) => row(name, right));
    if (process.env["UPDATE_DOCS"]) writeFileSync(join(packageRoot(), "SECURITY.md"), withTable(page, rows));
    const [written] = tablesIn(page, ["Right", "What it is", "Fields", "Roles"]);
    expect(written).toEqual(rows);
  });
});

/** A right as a row of SECURITY.md shows it. */
function row(name: string, { what, fields, roles }: Right): string[] {
  const shown = fields.map((field) => field.replace(/^(Query|Mutation|Subscription)\./, ""));
  return [`\`${name}\``, what, shown.join(", "), roles.length === 12 ? "everyone" : roles.join(", ")];
}

/** The page with its table of rights written anew. */
function withTable(page: string, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  return page.replace(/(?<=\| Right .*\n\|.*\n)(\|.*\n)+/, () => lines);
}

function fieldsOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.keys(found.getFields()).map((field) => `${type}.${field}`) : [];
}
