import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { type GeneratedQuery, generateQuery } from "./generate-query.js";
import { everyChronicle, organization } from "./house-people.js";
import type { Seeded } from "./seeded.js";

/** Ids that lead somewhere, by their prefix, as in "cas". */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

const chronicles = everyChronicle();

/** The ids that the demonstration's generator gave, and those given, which the database drew by chance: of people and their registrations. */
export function knownIds(drawn: readonly string[]): KnownIds {
  const tables = [
    "touchpoint",
    "lead",
    "opportunity",
    "deal",
    "case",
    "case_log_entry",
    "hand_off",
    "work_order",
    "unit",
  ];
  const history = [...tables, "occupancy", "handover"].flatMap((table) =>
    chronicles.flatMap(({ rows }) => rows(table)),
  );
  const house = ["city", "legal_entity", "project", "department", "team", "employee"].flatMap(organization);
  const known = new Map<string, string[]>();
  for (const id of [...drawn, ...[...history, ...house].map((row) => row.id as string)]) {
    const prefix = id.slice(0, 3);
    known.set(prefix, [...(known.get(prefix) ?? []).slice(-400), id]);
  }
  return known;
}

/** What an argument or an input field of this name takes, where its type alone does not say. */
const values: Record<string, (random: Seeded) => unknown> = {
  first: (random) => (random.chance(3) ? 101 : 1 + random.below(4)),
  mobile: (random) => random.pick(chronicles).person.mobile,
  idNumber: (random) => random.pick(chronicles).person.idNumber,
  cardNo: () => "KH0000000000",
  name: (random) => random.pick(chronicles).name,
  room: (random) => `${1 + random.below(15)}01`,
  section: (random) => String(1 + random.below(2)),
  floor: (random) => 1 + random.below(15),
  source: () => "demonstration",
  uscc: () => "91210200000000005Y",
};
const places = [...new Set(chronicles.map(({ person }) => person.place.code))];
const prefixes: Record<string, string> = {
  employeeId: "emp",
  consultantId: "emp",
  ownerId: "emp",
  assigneeId: "emp",
  unitId: "unt",
};
const more: Record<string, string> = { buildingId: "bld", caseId: "cas", cityId: "cit", departmentId: "dep" };
/** The prefix of the ids of a root field, as in `case(id:)`. */
const roots: Record<string, string> = {
  ...{
    customer: "cus",
    registration: "reg",
    deal: "dea",
    lead: "lea",
    opportunity: "opp",
    touchpoint: "tch",
    city: "cit",
  },
  ...{ department: "dep", employee: "emp", legalEntity: "len", project: "prj", team: "tea", handover: "hov" },
  ...{ occupancy: "occ", unit: "unt", workOrder: "wor", case: "cas" },
};

/** Makes a valid question to the house from a seed: with arguments that mostly lead somewhere, and no cursors, since they come from answers. */
export function houseQuery(api: GraphQLSchema, seed: number, known: KnownIds): GeneratedQuery {
  const argument = (coordinate: string, name: string, random: Seeded): unknown => {
    const [parent, field] = coordinate.split(".") as [string, string];
    const type = api.getType(parent);
    const declared = isObjectType(type) ? type.getFields()[field]?.args.find((each) => each.name === name) : undefined;
    return declared && valueOf(declared.type, name, { random, known, root: roots[field] });
  };
  return generateQuery(api, seed, {
    depth: 3 + (seed % 4),
    width: 2 + (seed % 4),
    collisions: false,
    argument,
    omit: (_, name) => name === "after",
  });
}

interface Draw {
  readonly random: Seeded;
  readonly known: KnownIds;
  readonly root: string | undefined;
}

function valueOf(type: GraphQLInputType, name: string, draw: Draw): unknown {
  const { random } = draw;
  const bare = getNullableType(type);
  if (isListType(bare)) return Array.from({ length: 1 + random.below(2) }, () => valueOf(bare.ofType, name, draw));
  const named = getNamedType(type);
  if (isEnumType(named)) return random.pick(named.getValues()).name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => isNonNullType(field.type) || random.chance(25));
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name, draw)]));
  }
  if (named.name === "Boolean") return random.chance(50);
  if (named.name === "DateTime") return `20${16 + random.below(10)}-06-30T00:00:00.000Z`;
  if (named.name === "LocalDate") return `20${16 + random.below(10)}-06-30`;
  return values[name]?.(random) ?? keyOf(name, draw);
}

function keyOf(name: string, { random, known, root }: Draw): string {
  if (/^(code|codes|projectCode|projectCodes)$/.test(name)) return random.pick(places);
  if (random.chance(5)) return random.pick(["", "nonsense", "cas_01h455vb4pex5vsknk084sn02q"]);
  const prefix = prefixes[name] ?? more[name] ?? root ?? random.pick([...known.keys()]);
  return random.pick(known.get(prefix) ?? ["cas_01h455vb4pex5vsknk084sn02q"]);
}
