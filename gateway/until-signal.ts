import type { RunningGateway } from "./gateway.js";

/**
 * Runs a gateway until the process is told to end: SIGINT or SIGTERM stop it in good order, a second one at once; SIGHUP
 * has it look at its supergraph again.
 */
export async function untilSignal(gateway: Pick<RunningGateway, "stop" | "reload">): Promise<void> {
  const reload = () => void gateway.reload();
  process.on("SIGHUP", reload);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  await gateway.stop();
  process.off("SIGHUP", reload);
}
