import type { Desk } from "../../gateway/explorer/desk.js";
import { type Role, roles } from "../../subgraphs/shared/caller.js";
import type { Issuer } from "../house/issuer.js";
import { writtenSchema } from "../schema/written-schema.js";
import { regions } from "../seed/places.js";
import { demonstrationSubject } from "./demonstration-subject.js";
import { examplesFor } from "./examples-for.js";
import { type AskGraph, knownValues } from "./known-values.js";

/**
 * What the explorer of a house with the development issuer offers: the client's operations, with what the demonstration data knows
 * of as their variables, and a token for any role.
 * @param ask asks the house's own graph, as somebody who may see everything
 */
export function developmentDesk(issuer: Issuer, ask: AskGraph): Desk {
  return {
    roles,
    projects: regions.flatMap((region) => region.projects.map(({ code }) => code)),
    examples: async () => examplesFor(await writtenSchema(), await knownValues(ask)),
    token: ({ role, projects }) => {
      const known = role as Role; // one of `roles`, as whoever asks has looked
      const subject = demonstrationSubject(known, projects === "*" ? undefined : projects[0]);
      return issuer.sign({ subject, role: known, projects });
    },
  };
}
