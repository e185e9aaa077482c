import type { Caller } from "../../shared/caller.js";
import { masked } from "../entities/masked.js";
import { seesNames } from "./sees-names.js";

/** A name as it was written, or masked, as the caller may read it. */
export function shownName(caller: Pick<Caller, "role" | "scopes">, written: string | null): string | null {
  return seesNames(caller) ? masked.nameInFull(written) : masked.name(written);
}
