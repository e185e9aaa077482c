import type { RunSummary } from "../../subgraphs/customer/actions/identity-run.js";

/** What a run of the matcher did, for people. */
export function runText(
  summary: RunSummary,
  { seconds, interrupted }: { seconds: number; interrupted: boolean },
): string {
  const first = interrupted
    ? "Stopped. `oneroof identity run` goes on."
    : `Who is who was decided in ${seconds.toFixed(1)} s.`;
  return [first, ...linesOf(summary).map(([name, value]) => `  ${name.padEnd(13)} ${value}`)].join("\n");
}

function linesOf(summary: RunSummary): [string, string][] {
  const count = (n: number) => n.toLocaleString("en");
  if ("resolved" in summary) return [["resolved", `${count(summary.resolved)} registrations`]];
  const { registrations, people, settled, review, model, learned, cut } = summary;
  return [
    ["registrations", count(registrations)],
    ["customers", count(people)],
    ["settled anew", `${count(settled)} registrations`],
    ["to review", `${count(review)} pairs`],
    ["left out", `${count(cut)} times a registration under a key that too many share`],
    ["model", `${model}${learned ? ", learned just now" : ""}`],
  ];
}
