import { buildSchema, type GraphQLField } from "graphql";
import { rights } from "../../../subgraphs/rights.js";
import { type Caller, type Role, roles } from "../../../subgraphs/shared/caller.js";
import { textOf } from "../../architecture/files-of.js";
import type { TestHouse } from "../../support/house.js";
import { leastQuestion } from "./least-input.js";

const api = buildSchema(textOf("schema/api.graphql"));
const everything = Object.keys(rights);
const mostAtOnce = 15;

/** Every role tries every operation of the graph, and gets no further than the table of rights says. */
export function whoMayWhat(house: TestHouse): void {
  test.each(roles)("a %s may ask and do what the table says, and nothing else", async (role) => {
    const caller: Caller = { subject: "emp_matrix", role, projects: "*", scopes: everything };
    for (const type of ["Query", "Mutation"])
      expect(await refusedOf(caller, type)).toEqual(
        fieldsOf(type)
          .map(nameIn)
          .filter((name) => !isAllowed(role, type, name)),
      );
  });

  test("an application may do what its scopes name, and nothing else", async () => {
    const caller: Caller = { subject: "hotline", role: "application", projects: "*", scopes: ["case.read"] };
    const readable = ["case", "cases", "caseTasks"];
    expect(await refusedOf(caller, "Query")).toEqual(
      fieldsOf("Query")
        .map(nameIn)
        .filter((name) => !readable.includes(name)),
    );
    expect(await refusedOf(caller, "Mutation")).toEqual(fieldsOf("Mutation").map(nameIn));
  });

  /** The operations of a type that are refused for want of a right. */
  async function refusedOf(caller: Caller, type: string): Promise<string[]> {
    const refused: string[] = [];
    const fields = fieldsOf(type);
    for (let from = 0; from < fields.length; from += mostAtOnce) {
      const asked = fields.slice(from, from + mostAtOnce);
      const document = `${type.toLowerCase()} { ${asked.map(leastQuestion).join(" ")} }`;
      const { data, errors = [] } = await house.ask(document, {}, caller);
      expect([asked.map(nameIn), data]).toEqual([asked.map(nameIn), expect.any(Object)]);
      for (const { message, path, extensions } of errors)
        if (extensions["code"] === "FORBIDDEN" && wantsARight.test(message)) refused.push(String(path?.[0]));
    }
    return fields.map(nameIn).filter((name) => refused.includes(name));
  }
}

const wantsARight = /^(Your role has no right|Nobody may|The application's token lacks)/;
const nameIn = ({ name }: GraphQLField<unknown, unknown>): string => name;

function fieldsOf(type: string): GraphQLField<unknown, unknown>[] {
  const found = type === "Query" ? api.getQueryType() : api.getMutationType();
  return Object.values(found!.getFields());
}

function isAllowed(role: Role, type: string, field: string): boolean {
  return Object.values(rights).some(
    ({ fields, roles: those }) => fields.includes(`${type}.${field}`) && those.includes(role),
  );
}
