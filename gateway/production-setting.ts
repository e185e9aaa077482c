import { z } from "zod";
import { WrongSettings } from "../subgraphs/shared/settings.js";

/** Whether strangers' persons are in the house: then nothing that is made for development may be on. */
export const productionSetting = z
  .enum(["true", "false"])
  .default("false")
  .describe("Whether this is no development: no development issuer, no demonstration, and no start with keys missing.");

/** What a token of the built-in development issuer says about where it comes from. */
export const developmentIssuerName = "oneroof-development";

/** Why tokens of an issuer are nothing for production, a line, if they are. */
export function developmentIssuerIn(issuer: string): string[] {
  return issuer === developmentIssuerName
    ? [`TOKEN_ISSUER: expected your own issuer, and was "${issuer}", whose keys every clone makes for itself.`]
    : [];
}

/** Refuses to start what is not ready for production. Throws WrongSettings with a line for each thing that is missing. */
export function refuseUnfinished(lines: readonly string[]): void {
  if (lines.length > 0)
    throw new WrongSettings(["PRODUCTION=true, and not everything is there.", ...lines].join("\n  "));
}
