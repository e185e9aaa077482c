import { createServer } from "node:net";
import { once } from "node:events";
import type { Finding } from "./finding.js";

/**
 * Whether the house's port is free.
 * @param isOurs whether the house runs already, so that a taken port is as it should be
 */
export async function checkPort(host: string, port: number, isOurs: boolean): Promise<Finding> {
  const what = `Port ${port}`;
  const problem = await tryToListen(host, port);
  if (!problem) return { ok: true, what, found: "free" };
  if (problem === "EADDRINUSE" && isOurs) return { ok: true, what, found: "taken, and the house is running" };
  if (problem === "EADDRINUSE")
    return { ok: false, what, found: "taken by another program", advice: `choose another: PORT=${port + 1}` };
  return {
    ok: false,
    what,
    found: `cannot be listened on at ${host} (${problem})`,
    advice: "set PORT and HOST to what you may use",
  };
}

async function tryToListen(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    await once(server.listen(port, host), "listening");
    server.close();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
