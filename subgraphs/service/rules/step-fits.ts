import { lifeTable, type State, type Transition } from "./life-table.js";

/**
 * Whether a case in this state can take a step.
 * @returns what stands in the way, or undefined. Requirements 000-35.
 */
export function stepFits(kind: keyof typeof lifeTable, state: string): string | undefined {
  const { from, done }: Transition = lifeTable[kind];
  if (from.some((one) => one === state)) return undefined;
  return `Only a case that is ${inWords(from)} can be ${done}; this one is ${state}.`;
}

function inWords(states: readonly State[]): string {
  const [last, ...before] = [...states].reverse();
  return before.length === 0 ? String(last) : `${before.reverse().join(", ")} or ${last}`;
}
