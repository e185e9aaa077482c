import { readFileSync } from "node:fs";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { developmentIssuer } from "../house/issuer.js";
import { readHouseSettings } from "../house/settings.js";
import { environment } from "../settings.js";
import { askGraph } from "./ask-graph.js";
import type { Ask } from "./ask.js";

/** Where a command asks, and with which token, as its flags say. */
export interface AskFlags {
  readonly gateway?: string;
  readonly tokenFile?: string;
}

/**
 * How a command asks the graph: the house on this machine with a token of its development issuer, or another with one from a file.
 * @param caller whom the token speaks for when it is made here
 * @throws Error when this house takes its tokens from elsewhere and no file was named
 */
export async function askingAs(caller: Caller, { gateway, tokenFile }: AskFlags): Promise<Ask> {
  const settings = readHouseSettings(environment());
  const url = gateway ?? `http://127.0.0.1:${settings.port}/graphql`;
  if (!tokenFile && settings.tokens)
    throw new Error("This house takes its tokens from TOKEN_JWKS: name a --token-file.");
  const token = tokenFile
    ? readFileSync(tokenFile, "utf8").trim()
    : await (await developmentIssuer(settings.home)).sign(caller, 1);
  return askGraph(url, () => token);
}
