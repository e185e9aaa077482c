import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { answerJson } from "../http/answer.js";
import { fromThisMachine } from "../http/from-this-machine.js";
import { type Handler, refuseOtherThanGet } from "../http/listener.js";
import { parseJson } from "../http/parse-json.js";
import { readBody } from "../http/read-body.js";
import { Refusal } from "../http/refusal.js";
import type { Desk } from "./desk.js";

const wanted = z.object({
  role: z.string().max(40),
  projects: z.union([z.literal("*"), z.array(z.string().max(40)).min(1).max(100)]),
});

/**
 * What the explorer of a house in development asks for: who may be asked as and what to begin with, and a token. Only this
 * machine is answered, and no other page's script: that could neither send JSON here nor read the answer.
 */
export function deskPaths(desk: Desk): ReadonlyMap<string, Handler> {
  const greet: Handler = async (request, response) => {
    refuseOtherThanGet(request);
    refuseElsewhere(request);
    const { roles, projects } = desk;
    answerJson(response, 200, { roles, projects, examples: await desk.examples() });
  };
  const issue: Handler = async (request, response) => {
    if (request.method !== "POST") throw new Refusal(405, "BAD_REQUEST", "This is asked with POST.", { Allow: "POST" });
    refuseElsewhere(request);
    if (request.headers["content-type"] !== "application/json")
      throw new Refusal(415, "BAD_REQUEST", "The body is to be JSON.");
    const { data: caller } = wanted.safeParse(parseJson(await readBody(request, 4_096)));
    if (!caller || !desk.roles.includes(caller.role))
      throw new Refusal(
        400,
        "BAD_USER_INPUT",
        `Expected a role (${desk.roles.join(", ")}) and projects ("*" or codes).`,
      );
    answerJson(response, 200, { token: await desk.token(caller) });
  };
  return new Map([
    ["/explorer/desk", greet],
    ["/explorer/token", issue],
  ]);
}

function refuseElsewhere(request: IncomingMessage): void {
  if (fromThisMachine(request)) return;
  throw new Refusal(403, "FORBIDDEN", "The desk is for the machine that the house runs on: ask for localhost there.");
}
