interface Place {
  readonly kind: string;
  readonly section: string | null;
  readonly floor: number;
}

interface Building {
  readonly name: string;
  readonly sectionCount: number;
  readonly floorCount: number;
}

/** Something that is wrong with where a unit lies: the field to blame, and why. */
export interface Misplaced {
  readonly field: "section" | "floor";
  readonly message: string;
}

/**
 * Whether a unit can lie where it is said to: on a floor that the building has (there is no floor 0), and in one of its sections.
 * A home in a building with sections names its own; a parking place below ground may lie in none.
 * @returns what is wrong, or undefined
 */
export function unitFitsBuilding({ kind, section, floor }: Place, building: Building): Misplaced | undefined {
  const { name, sectionCount, floorCount } = building;
  if (floor === 0 || floor > floorCount)
    return {
      field: "floor",
      message: `${name} has floors up to ${floorCount} and no floor 0, and ${floor} was given.`,
    };
  if (section !== null && sectionCount === 0) return { field: "section", message: `${name} has no sections.` };
  if (section === null && sectionCount > 0 && kind === "HOME")
    return { field: "section", message: `${name} has sections, and a home lies in one of them.` };
  if (section !== null && /^\d+$/.test(section) && (Number(section) < 1 || Number(section) > sectionCount))
    return { field: "section", message: `${name} has ${sectionCount} sections, and ${section} was given.` };
  return undefined;
}
