import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the condition holds and does not throw; throws after `timeoutMs`, saying what it waited for. A busy machine takes its time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 120_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await attempt(holds))) {
    await sleep(20);
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`);
  }
}

async function attempt(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await holds();
  } catch {
    return false;
  }
}
