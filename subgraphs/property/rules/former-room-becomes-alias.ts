/**
 * The other names of a unit after a change: its former number stays one of them, so that it is still found on old papers
 * (numbers change between presale and filing), and its number itself is none.
 */
export function formerRoomBecomesAlias(
  before: { readonly room: string; readonly aliases: readonly string[] },
  after: { readonly room?: string; readonly aliases?: readonly string[] },
): string[] {
  const room = after.room ?? before.room;
  const names = new Set([...(after.aliases ?? before.aliases), before.room]);
  names.delete(room);
  return [...names];
}
