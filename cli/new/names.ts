/** What a new subgraph and its first type are called, everywhere. */
export interface Names {
  /** The subgraph: parking. */
  readonly name: string;
  readonly Name: string;
  /** The type: ParkingSpace, parkingSpace, parkingSpaces, parking-space, parking_space. */
  readonly Entity: string;
  readonly entity: string;
  readonly entities: string;
  readonly file: string;
  readonly table: string;
  /** The first letters of its ids: psp. */
  readonly prefix: string;
}

/**
 * Names a new subgraph and its first type.
 * @param entity the type's name, as in ParkingSpace; that of the subgraph unless told
 * @param prefix three letters; the first of the type's words unless told
 * @throws an Error that says what a name must look like
 */
export function names(name: string, entity: string = capital(name), prefix: string = firstLetters(entity)): Names {
  if (!/^[a-z]{3,20}$/.test(name)) throw new Error(`A subgraph's name is 3 to 20 small letters, and was "${name}".`);
  if (!/^([A-Z][a-z]+)+$/.test(entity)) throw new Error(`A type's name is as in ParkingSpace, and was "${entity}".`);
  if (!/^[a-z]{3}$/.test(prefix)) throw new Error(`A prefix is three small letters, and was "${prefix}".`);
  const words = entity.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  const small = entity.charAt(0).toLowerCase() + entity.slice(1);
  return {
    name,
    Name: capital(name),
    Entity: entity,
    entity: small,
    entities: small.replace(/y$/, "ie").replace(/(s|x|ch|sh)$/, "$1e") + "s",
    file: words.join("-"),
    table: words.join("_"),
    prefix,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One letter of each of the first two words but the last, which fills up: psp of ParkingSpace, par of Parking. */
function firstLetters(entity: string): string {
  const words = entity.split(/(?=[A-Z])/);
  const heads = words.slice(0, -1).map((word) => word.charAt(0));
  return (heads.slice(0, 2).join("") + (words.at(-1) ?? "")).slice(0, 3).toLowerCase();
}
