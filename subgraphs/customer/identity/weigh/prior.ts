import type { Chances } from "./model.js";

/**
 * What is believed before any data was seen, per outcome: among pairs of one
 * person, among connected people, among strangers. Learning starts here and
 * leaves it as fast as data come; fields that a file does not have stay.
 */
const BELIEFS: Record<string, Record<string, [same: number, connected: number, stranger: number]>> = {
  name: {
    same: [0.76, 0.002, 1e-4], sounds: [0.12, 0.002, 3e-4], near: [0.05, 0.003, 3e-4], character: [0.03, 0.05, 2e-3],
    longer: [0.02, 0.02, 2e-3], surname: [0.008, 0.32, 4e-2], given: [0.008, 0.01, 2e-3], different: [0.004, 0.593, 0.95],
  },
  surname: { same: [0.93, 0.35, 4e-2], near: [0.06, 0.05, 3e-2], different: [0.01, 0.6, 0.93] },
  idNumber: { same: [0.95, 0.001, 1e-7], slip: [0.04, 0.001, 1e-7], different: [0.01, 0.998, 1] },
  birthDate: { same: [0.94, 0.01, 6e-5], slip: [0.05, 0.01, 2e-3], different: [0.01, 0.98, 0.998] },
  gender: { same: [0.99, 0.45, 0.5], different: [0.01, 0.55, 0.5] },
  mobile: { same: [0.76, 0.25, 1e-6], shared: [0.01, 0.1, 1e-6], slip: [0.03, 0.005, 1e-5], changed: [0.1, 0.3, 0.4], "changed-later": [0.1, 0.345, 0.6] },
  email: { same: [0.9, 0.03, 1e-6], slip: [0.03, 0.01, 1e-5], different: [0.07, 0.96, 1] },
  wechat: { same: [0.95, 0.01, 1e-6], slip: [0.02, 0.01, 1e-6], different: [0.03, 0.98, 1] },
  room: { same: [0.7, 0.7, 1e-5], elsewhere: [0.15, 0.12, 1e-4], near: [0.05, 0.03, 1e-3], different: [0.1, 0.15, 1] },
  place: { same: [0.55, 0.4, 1e-4], near: [0.3, 0.25, 1e-3], partly: [0.08, 0.15, 1e-2], different: [0.07, 0.2, 0.99] },
  company: { rare: [0.6, 0.1, 2e-3], common: [0.3, 0.1, 2e-2], different: [0.1, 0.8, 0.98] },
  project: { same: [0.8, 0.8, 0.08], city: [0.1, 0.1, 0.1], different: [0.1, 0.1, 0.82] },
}; // prettier-ignore

/** Takes an outcome; returns how often it is believed to be seen among pairs of each kind. */
export function priorChances(comparison: string, level: string): Chances {
  const [same, connected, stranger] = BELIEFS[comparison]?.[level] ?? [0, 0, 0];
  return { same, connected, stranger };
}
