import { type ActingRole, whoActsOn } from "./who-acts-on.js";

/**
 * Which roles may take a step of a task in its department's name: the department's own, and customer service for those that
 * have none here. Whoever the task names may, whatever the role. Requirements 000-37, 004-40.
 * @returns undefined when the caller is named, and no role is asked for
 */
export function whoDoesTask(
  task: { readonly department: Parameters<typeof whoActsOn>[0]; readonly assigneeId: string | null },
  subject: string,
): readonly ActingRole[] | undefined {
  return task.assigneeId === subject ? undefined : whoActsOn(task.department);
}
