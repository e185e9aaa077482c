/** The name of a place in the data, by its keys from the root, which is ""; the items of a list are one place. */
export function placeBelow(place: string, key: string): string {
  return `${place}.${key}`;
}
