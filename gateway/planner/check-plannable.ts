import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { plannerProgram } from "./planner-process.js";

/** Longer than the largest supergraph takes to load, in milliseconds. */
const timeout = 30_000;

/**
 * Lets the planner read a supergraph in a process that may die over it.
 * Rejects with an Error that says why when the planner cannot take it.
 */
export async function checkPlannable(supergraph: string): Promise<void> {
  const child = spawn(process.execPath, [plannerProgram, "--check"], { stdio: ["pipe", "ignore", "pipe"], timeout });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  child.stdin.on("error", () => undefined).end(supergraph);
  const [status, complaint] = await Promise.all([ended, text(child.stderr)]);
  if (status === 0) return;
  const reason = /Error: (.*)/.exec(complaint)?.[1] ?? "the planner failed over it.";
  throw new Error(`The supergraph cannot be planned over: ${reason}`);
}
