import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { seededId } from "./ids.js";
import { drawName } from "./names.js";
import { type Place, regions, type Region } from "./places.js";
import { randomFrom } from "./random.js";
import type { Row } from "./row.js";

type Post = "consultant" | "salesManager" | "agent" | "butler" | "propertyManager";

/** Whom a project's history names. */
export type Crew = Readonly<Record<Post, readonly string[]>>;

/** The organization's rows, and the crew of every project by its code. */
export interface Staff {
  readonly rows: readonly Row[];
  readonly crews: ReadonlyMap<string, Crew>;
}

const founded = new Date("2014-03-01T01:00:00Z");

/** The posts of a project, eight people, with their department and grade. */
const posts: readonly (readonly [Post, department: string, grade: string])[] = [
  ["consultant", "MARKETING", "JUNIOR"],
  ["consultant", "MARKETING", "SENIOR"],
  ["consultant", "MARKETING", "SENIOR"],
  ["salesManager", "MARKETING", "LEAD"],
  ["agent", "SERVICE", "SENIOR"],
  ["agent", "SERVICE", "JUNIOR"],
  ["butler", "PROPERTY", "JUNIOR"],
  ["propertyManager", "PROPERTY", "LEAD"],
];

const departmentNames: Readonly<Record<string, string>> = {
  MARKETING: "营销部",
  SERVICE: "客户服务部",
  PROPERTY: "物业管理部",
};

/** Makes the organization: six cities, twelve projects, their departments and teams, 120 people; the same in every run. */
export function makeStaff(): Staff {
  const rows: Row[] = [];
  const crews = new Map<string, Crew>();
  let number = 0;
  const hire = (departmentId: string, grade: string, projects: readonly string[], teamId: string | null): string => {
    const random = randomFrom(`employee/${++number}`);
    const { surname, given } = drawName(random, random.chance(0.5) ? "FEMALE" : "MALE");
    const joined = new Date(founded.getTime() + random.between(0, 300) * 86_400_000);
    const id = seededId("emp", joined, random);
    rows.push([
      "employee",
      {
        id,
        staff_number: `T${String(number).padStart(5, "0")}`,
        name: surname + given,
        grade,
        department_id: departmentId,
        team_id: teamId,
        project_codes: [...projects],
        joined_on: chinaDay(joined),
        left_on: null,
      },
    ]);
    return id;
  };
  for (const region of regions) staffRegion(region, rows, crews, hire);
  staffGroup(rows, hire);
  return { rows: rows.sort(([left], [right]) => tables.indexOf(left) - tables.indexOf(right)), crews };
}

/** The order in which the tables refer to each other; whoever answers for a department or leads a team may come later. */
const tables = ["city", "legal_entity", "project", "department", "team", "employee"];

type Hire = (departmentId: string, grade: string, projects: readonly string[], teamId: string | null) => string;

function staffRegion(region: Region, rows: Row[], crews: Map<string, Crew>, hire: Hire): void {
  const random = randomFrom(`region/${region.code}`);
  const [cityId, companyId] = [seededId("cit", founded, random), seededId("len", founded, random)];
  rows.push(["city", { id: cityId, code: region.code, name: region.name, division_code: region.divisionCode }]);
  rows.push(["legal_entity", { id: companyId, name: region.company, uscc: region.uscc }]);
  const codes = region.projects.map(({ code }) => code);
  const departments = new Map<string, string>();
  for (const [kind, title] of Object.entries(departmentNames)) {
    const id = seededId("dep", founded, random);
    departments.set(kind, id);
    const head = hire(id, "MANAGER", codes, null);
    rows.push([
      "department",
      { id, kind, name: `${region.name}${title}`, city_id: cityId, first_responsible_id: head },
    ]);
  }
  for (const project of region.projects) {
    const { code, name, filedName, saleMode } = project;
    rows.push([
      "project",
      {
        id: seededId("prj", founded, random),
        code,
        name,
        filed_name: filedName,
        sale_mode: saleMode,
        city_id: cityId,
        legal_entity_id: companyId,
      },
    ]);
    crews.set(code, staffProject(project, departments, rows, hire));
  }
}

function staffProject({ code, name }: Place, departments: ReadonlyMap<string, string>, rows: Row[], hire: Hire): Crew {
  const random = randomFrom(`teams/${code}`);
  const crew: Record<Post, string[]> = { consultant: [], salesManager: [], agent: [], butler: [], propertyManager: [] };
  const teams = new Map(Object.keys(departmentNames).map((kind) => [kind, seededId("tea", founded, random)]));
  for (const [post, department, grade] of posts)
    crew[post].push(hire(departments.get(department) ?? "", grade, [code], teams.get(department) ?? null));
  const leaders = { MARKETING: crew.salesManager[0], SERVICE: crew.agent[0], PROPERTY: crew.propertyManager[0] };
  const kinds = {
    MARKETING: ["RETAIL", "散客业务体"],
    SERVICE: ["SERVICE", "客服组"],
    PROPERTY: ["PROPERTY", "驻场物管"],
  };
  for (const [department, id] of teams) {
    const [kind, title] = kinds[department as keyof typeof kinds] as [string, string];
    const leader = leaders[department as keyof typeof leaders];
    rows.push(["team", { id, kind, name: `${name} ${title}`, project_code: code, leader_id: leader }]);
  }
  return crew;
}

function staffGroup(rows: Row[], hire: Hire): void {
  const id = seededId("dep", founded, randomFrom("group"));
  const [head] = Array.from({ length: 6 }, () => hire(id, "EXECUTIVE", [], null));
  rows.push(["department", { id, kind: "GROUP", name: "集团总部", city_id: null, first_responsible_id: head }]);
}
