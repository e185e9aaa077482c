import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { after, morningOf } from "./calendar.js";
import { seededId } from "./ids.js";
import type { Person } from "./person.js";
import type { Place } from "./places.js";
import { randomFrom } from "./random.js";
import type { Row } from "./row.js";

/** A home, by its place in the project. */
export interface Home {
  readonly id: string;
  readonly buildingId: string;
  readonly building: number;
  readonly section: number;
  readonly floor: number;
  readonly room: string;
  readonly area: number;
  /** What it costs, in fen. */
  readonly price: number;
  /** When its building was accepted as completed. */
  readonly completedOn: string;
}

/** Two sections of fifteen floors with four rooms each. */
const [sections, floors, rooms] = [2, 15, 4];
const perBuilding = sections * floors * rooms;

/** The home that goes with a person's rank; the partner of a couple has the home of the one before. */
export function homeOf({ place, rank, partner }: Pick<Person, "place" | "rank" | "partner">): Home {
  const at = partner ? rank - 1 : rank;
  const random = randomFrom(`home/${place.code}/${at}`);
  const [building, within] = [Math.floor(at / perBuilding) + 1, at % perBuilding];
  const floor = (Math.floor(within / rooms) % floors) + 1;
  const area = random.between(60, 180) + random.between(0, 99) / 100;
  const completedOn = completionOf(place, building);
  return {
    id: seededId("unt", morningOf(completedOn), random),
    buildingId: buildingId(place, building),
    building,
    section: Math.floor(within / (rooms * floors)) + 1,
    floor,
    room: `${floor}${String((within % rooms) + 1).padStart(2, "0")}`,
    area,
    price: Math.round(area * random.between(12_000, 68_000)) * 100,
    completedOn,
  };
}

/** The home as people write it, as in 3栋2单元1501室. */
export function addressOf({ building, section, room }: Home): string {
  return `${building}栋${section}单元${room}室`;
}

/** The row of the home that a person's rank names, sold or not. */
export function unitRow({ place, rank }: Person): Row {
  const { id, buildingId, section, floor, room, area } = homeOf({ place, rank, partner: false });
  return [
    "unit",
    {
      id,
      building_id: buildingId,
      project_code: place.code,
      kind: "HOME",
      section: String(section),
      floor,
      room,
      built_up_area: area,
      inner_area: Math.round(area * 80) / 100,
      aliases: [],
    },
  ];
}

/** The row of a building, for the person whose home is its first; nothing for the others. */
export function buildingRows({ place, rank }: Person): Row[] {
  if (rank % perBuilding !== 0) return [];
  const { buildingId, building, completedOn } = homeOf({ place, rank, partner: false });
  return [
    [
      "building",
      {
        id: buildingId,
        project_code: place.code,
        name: `${building}栋`,
        section_count: sections,
        floor_count: floors,
        completion_accepted_on: completedOn,
      },
    ],
  ];
}

function buildingId({ code, completedOn }: Place, building: number): string {
  return seededId("bld", morningOf(completedOn), randomFrom(`building/${code}/${building}`));
}

/** A new building is completed every half year, until the group has built enough. */
function completionOf({ completedOn }: Place, building: number): string {
  return chinaDay(after(morningOf(completedOn), Math.min((building - 1) * 180, 1_200)));
}
