import type { Chances } from "./model.js";

/**
 * What is believed before any data was seen, per outcome: how often it is
 * seen among pairs of one person, among connected people, among strangers.
 * Learning starts here and leaves it as fast as data come; comparisons of
 * fields that a file does not have stay.
 */
const BELIEFS: Record<string, [same: number, connected: number, stranger: number]> = {
  "name same": [0.76, 0.002, 1e-4],
  "name sounds": [0.12, 0.002, 3e-4],
  "name near": [0.05, 0.003, 3e-4],
  "name character": [0.03, 0.05, 2e-3],
  "name longer": [0.02, 0.02, 2e-3],
  "name surname": [0.008, 0.32, 4e-2],
  "name given": [0.008, 0.01, 2e-3],
  "name different": [0.004, 0.593, 0.95],
  "surname same": [0.93, 0.35, 4e-2],
  "surname near": [0.06, 0.05, 3e-2],
  "surname different": [0.01, 0.6, 0.93],
  "idNumber same": [0.95, 0.001, 1e-7],
  "idNumber slip": [0.04, 0.001, 1e-7],
  "idNumber different": [0.01, 0.998, 1],
  "birthDate same": [0.94, 0.005, 6e-5],
  "birthDate slip": [0.05, 0.01, 2e-3],
  "birthDate different": [0.01, 0.985, 0.998],
  "gender same": [0.99, 0.45, 0.5],
  "gender different": [0.01, 0.55, 0.5],
  "mobile same": [0.5, 0.13, 5e-7],
  "mobile same-later": [0.26, 0.12, 1e-6],
  "mobile shared": [0.01, 0.1, 1e-6],
  "mobile slip": [0.03, 0.005, 1e-5],
  "mobile changed": [0.06, 0.26, 0.4],
  "mobile changed-later": [0.14, 0.385, 0.6],
  "email same": [0.9, 0.03, 1e-6],
  "email slip": [0.03, 0.01, 1e-5],
  "email different": [0.07, 0.96, 1],
  "wechat same": [0.95, 0.01, 1e-6],
  "wechat slip": [0.02, 0.01, 1e-6],
  "wechat different": [0.03, 0.98, 1],
  "room same": [0.7, 0.7, 1e-5],
  "room elsewhere": [0.15, 0.15, 1e-4],
  "room near": [0.05, 0.05, 1e-3],
  "room different": [0.1, 0.1, 1],
  "place same": [0.55, 0.55, 1e-4],
  "place near": [0.3, 0.3, 1e-3],
  "place partly": [0.08, 0.08, 1e-2],
  "place different": [0.07, 0.07, 0.99],
  "company rare": [0.6, 0.1, 2e-3],
  "company common": [0.3, 0.1, 2e-2],
  "company different": [0.1, 0.8, 0.98],
  "project same": [0.8, 0.8, 0.08],
  "project city": [0.1, 0.1, 0.1],
  "project different": [0.1, 0.1, 0.82],
};

/** Takes an outcome, as "mobile same"; returns how often it is believed to be seen among pairs of each kind. */
export function priorChances(outcome: string): Chances {
  const [same, connected, stranger] = BELIEFS[outcome] ?? [0, 0, 0];
  return { same, connected, stranger };
}
