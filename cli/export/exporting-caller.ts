import { type Caller, tokenVerifier } from "../../subgraphs/shared/caller.js";
import { tokenSource } from "../../subgraphs/shared/settings.js";
import { developmentIssuer } from "../house/issuer.js";
import type { HouseSettings } from "../house/settings.js";

/**
 * Who asks for an export, by a token that the house itself would take; undefined without one: whoever runs the command has the database anyway,
 * and gets masked values.
 * @throws TokenRefused; Error when values are to be revealed and the token is not an administrator's
 */
export async function exportingCaller(
  settings: HouseSettings,
  { token, reveal }: { token?: string; reveal?: boolean },
): Promise<Caller | undefined> {
  if (reveal && !token) throw new Error("--reveal needs --token: `oneroof token --as admin` prints one.");
  if (!token) return undefined;
  const source = settings.tokens ? tokenSource(settings.tokens) : (await developmentIssuer(settings.home)).source;
  const caller = await tokenVerifier(source)(token);
  if (reveal && caller.role !== "administrator")
    throw new Error(`--reveal is for administrators; this token is a ${caller.role}'s.`);
  return caller;
}
