import type { Caller, Role } from "../../../subgraphs/shared/caller.js";
import { propertyDatabase } from "../../../subgraphs/property/database.js";
import { property } from "../../../subgraphs/property/subgraph.js";
import { type OpenSubgraph, openSubgraph } from "../../support/subgraph.js";

/** The property subgraph on a database of the test's own. */
export const openProperty = (): Promise<OpenSubgraph> => openSubgraph(property, propertyDatabase);

/** Somebody with a role, who works for DL-01 and DL-02 unless it is said otherwise. */
export const somebody = (role: Role, projects: Caller["projects"] = ["DL-01", "DL-02"]): Caller => ({
  subject: `emp_${role}`,
  role,
  projects,
});
const butler = somebody("property_butler");

/** What tests look at of each type. */
const fields = {
  building: "id version projectCode name sectionCount floorCount completionAcceptedOn project { code }",
  unit: "id version projectCode kind name section floor room builtUpArea innerArea aliases building { id }",
  occupancy: "id version role sharePercent from to unit { id } customer { handle } recordedBy { id } project { code }",
  handover: `id version state noticeAt dueOn appointedAt inspectedAt findings handedOverOn refusedOn refusalReason refusalJustified
    riskPassedOn unit { id } customer { handle } announcedBy { id } handedOverBy { id } project { code }`,
  workOrder: `id version state serviceLine component title description raisedAt dispatchedAt acceptedAt doneAt result rating
    ratingComment ratedAt cancelledAt cancelReason withinWarranty unit { id } customer { handle } case { id } raisedBy { id }
    assignee { id } project { code }`,
};

/** What tests read of a row, whatever its type. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly unit: { readonly id: string };
  readonly building: { readonly id: string };
  readonly withinWarranty: boolean | null;
  readonly inspectedAt: string;
  readonly handedOverOn: string;
}

/** What a mutation did, or what stood in its way; an error of the request stands there too, without a field. */
interface Answer {
  readonly row: Row | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field?: readonly string[];
    readonly message: string;
  }[];
}

/** Carries out a mutation, named as in "unitCreate". */
export async function act(
  { ask }: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller: Caller = butler,
): Promise<Answer> {
  const field = Object.keys(fields).find((name) => mutation.startsWith(name)) as keyof typeof fields;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { row: ${field} { ${fields[field]} } userErrors { code field message } } }`,
    { input },
    caller,
  );
  if (!errors) return data?.["answer"] as Answer;
  return {
    row: null,
    userErrors: errors.map(({ extensions, message }) => ({ code: String(extensions["code"]), message })),
  };
}

/** Carries out a mutation that must succeed, and returns its row. */
export async function done(
  subgraph: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller?: Caller,
): Promise<Row> {
  const { row, userErrors } = await act(subgraph, mutation, input, caller);
  if (!row) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
  return row;
}

/** What stood in the way of a mutation, as "CODE field"; nothing when it was carried out. */
export async function refusal(
  subgraph: OpenSubgraph,
  mutation: string,
  input: Record<string, unknown>,
  caller?: Caller,
): Promise<string | undefined> {
  const { userErrors } = await act(subgraph, mutation, input, caller);
  return userErrors.map(({ code, field = [] }) => [code, ...field].join(" ")).join(", ") || undefined;
}

let buildings = 0;

/** A building of DL-01 with two sections and eighteen floors, accepted as complete in 2024; another name every time. */
export const newBuilding = (subgraph: OpenSubgraph, input: Record<string, unknown> = {}): Promise<Row> =>
  done(
    subgraph,
    "buildingCreate",
    {
      projectCode: "DL-01",
      name: `T${++buildings}`,
      sectionCount: 2,
      floorCount: 18,
      completionAcceptedOn: "2024-06-01",
      ...input,
    },
    somebody("property_manager", "*"),
  );

/** The home 1-1501 of a new building. */
export async function newHome(subgraph: OpenSubgraph, building: Record<string, unknown> = {}): Promise<Row> {
  const { id: buildingId } = await newBuilding(subgraph, building);
  const unit = {
    buildingId,
    kind: "HOME",
    section: "1",
    floor: 15,
    room: "1501",
    builtUpArea: 108.55,
    innerArea: 89.2,
  };
  return done(subgraph, "unitCreate", unit, somebody("property_manager", "*"));
}
