/**
 * Whether a case can be resolved while others still work for it: only when it is said why.
 * @param openTasks how many tasks wait for their departments
 * @param despite why it is resolved all the same, if that was said
 * @returns what stands in the way, or undefined. Requirements 001-14, 004-40.
 */
export function resolveFits(openTasks: number, despite: string | null | undefined): string | undefined {
  if (openTasks === 0 || despite) return undefined;
  const tasks = openTasks === 1 ? "One task is" : `${openTasks} tasks are`;
  return `${tasks} open for other departments: end them, or say why the case is resolved all the same.`;
}
