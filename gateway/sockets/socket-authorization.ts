import type { IncomingMessage } from "node:http";

/** The Authorization of who opens a socket: a browser can send no header with one and puts it into the first message. */
export function socketAuthorization(
  parameters: Readonly<Record<string, unknown>> | null | undefined,
  { headers }: Pick<IncomingMessage, "headers">,
): string | undefined {
  const { authorization, Authorization = authorization } = parameters ?? {};
  return typeof Authorization === "string" ? Authorization : headers.authorization;
}
