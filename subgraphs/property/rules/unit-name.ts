/**
 * A unit's whole name within its project, as people write it: 3栋2单元1501.
 * @param section a number takes 单元 after it; any other name, as A座, stands as it is; null where there is none
 */
export function unitName(building: string, section: string | null, room: string): string {
  const between = section !== null && /^\d+$/.test(section) ? `${section}单元` : (section ?? "");
  return `${building}${between}${room}`;
}
