/**
 * Whether a unit's areas in square metres agree: what lies within its walls is no more than what is built for it (套内面积, 建筑面积).
 * @returns what is wrong, or undefined
 */
export function innerAreaFits(builtUpArea: number, innerArea: number | null): string | undefined {
  if (innerArea === null || innerArea <= builtUpArea) return undefined;
  return `The inner area is at most the built-up area of ${builtUpArea} m², and was ${innerArea} m².`;
}
