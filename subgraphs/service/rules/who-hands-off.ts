import { type ActingRole, whoActsOn } from "./who-acts-on.js";

type Department = Parameters<typeof whoActsOn>[0];

/**
 * Which roles may give a case into other hands: within a department those who act on it, from one department to
 * another only customer service, so that no department passes on what it does not like. Requirements 000-35, 000-37.
 */
export function whoHandsOff(from: Department, to: Department): readonly ActingRole[] {
  return whoActsOn(from === to ? from : "SERVICE");
}
