import type { Caller, Role } from "../../../subgraphs/shared/caller.js";
import { organizationDatabase } from "../../../subgraphs/organization/database.js";
import { organization } from "../../../subgraphs/organization/subgraph.js";
import { type OpenSubgraph, openSubgraph } from "../../support/subgraph.js";

/** The organization subgraph on a database of the test's own. */
export const openOrganization = (): Promise<OpenSubgraph> => openSubgraph(organization, organizationDatabase);

/** Somebody with a role who works for no project: the directory is open to everybody in the house. */
export const somebody = (role: Role): Caller => ({ subject: `emp_${role}`, role, projects: [] });
const administrator = somebody("administrator");

/** What a mutation is given, and what it shows of a row. */
export type Values = Readonly<Record<string, unknown>>;

/** A kind of row: how it is called in payloads, and what tests look at. */
const fields = {
  city: "id version code name divisionCode",
  legalEntity: "id version name uscc",
  project: "id version code name filedName saleMode city { id } legalEntity { id } teams { id }",
  department: "id version kind name city { id } firstResponsible { id }",
  team: "id version kind name project { code } leader { id }",
  employee: "id version staffNumber name grade department { id } team { id } projects { code } joinedOn leftOn",
} as const;
export type Noun = keyof typeof fields;
export const nouns = Object.keys(fields) as Noun[];

/** A row as its mutation shows it. */
export interface Shown extends Values {
  readonly id: string;
  readonly version: number;
}

/** What a mutation answered: its payload (in which a refusal makes the row null), or the request's errors. */
export interface Answer {
  readonly row: Shown;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
  readonly errors?: readonly { readonly code: unknown; readonly message: string }[];
}

/** Carries out a mutation, named as in "cityCreate". */
export async function act(
  { ask }: OpenSubgraph,
  noun: Noun,
  verb: "Create" | "Change",
  input: Values,
  caller: Caller = administrator,
): Promise<Answer> {
  const name = `${noun}${verb}`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { row: ${noun} { ${fields[noun]} } userErrors { code field message } } }`,
    { input },
    caller,
  );
  const payload = data?.[name] as Answer;
  if (!errors) return payload;
  return { ...payload, errors: errors.map(({ extensions, message }) => ({ code: extensions["code"], message })) };
}

/** A row that was made with these values. Throws when it was refused. */
export async function entered(subgraph: OpenSubgraph, noun: Noun, input: Values): Promise<Shown> {
  const { row, userErrors, errors } = await act(subgraph, noun, "Create", input);
  if (errors ?? userErrors.length > 0) throw new Error(JSON.stringify({ errors, userErrors }));
  return row;
}

/** A row that was made with valid values, except for what is said of it. Throws when it was refused. */
export async function made(subgraph: OpenSubgraph, noun: Noun, input: Values = {}): Promise<Shown> {
  return entered(subgraph, noun, { ...(await valid(subgraph, noun)), ...input });
}

let serial = 0;
let cities = 0;

/** Valid values for a new row of a kind, unlike all given before, with whatever it hangs on already entered. */
export async function valid(subgraph: OpenSubgraph, noun: Noun): Promise<Values> {
  const n = (serial += 1);
  const name = `${noun} ${n}`;
  const inCity = async () => {
    const city = await made(subgraph, "city");
    return { city, cityId: city.id };
  };
  switch (noun) {
    case "city":
      return { code: letters((cities += 1)), name, divisionCode: String(100_000 + n) };
    case "legalEntity":
      return { name, uscc: `9121${String(n).padStart(4, "0")}MA0TEST000`.replaceAll(/[SO]/g, "X") };
    case "project": {
      const { city, cityId } = await inCity();
      const { id: legalEntityId } = await made(subgraph, "legalEntity");
      const code = `${String(city["code"])}-01`;
      return { code, name, filedName: `${name}, filed`, saleMode: "PRESALE", cityId, legalEntityId };
    }
    case "department":
      return { kind: "SERVICE", name, cityId: (await inCity()).cityId };
    case "team":
      return { kind: "PROPERTY", name, projectCode: (await made(subgraph, "project"))["code"] };
    case "employee": {
      const { id: departmentId } = await made(subgraph, "department");
      return { staffNumber: `S${n}`, name, grade: "SENIOR", departmentId, projectCodes: [], joinedOn: "2024-02-29" };
    }
  }
}

/** The number as two capital letters: AA, AB ... */
function letters(n: number): string {
  return String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
}
