import type { FieldKeys } from "../../subgraphs/shared/keys/field-keys.js";
import { makeFieldKeys } from "../../subgraphs/shared/keys/make-field-keys.js";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";
import type { HouseSettings } from "./settings.js";

/** The keys by which a house seals personal data; its own file is made when it is not there. Throws WrongSettings. */
export function fieldKeysOfHouse({ fieldKeys }: Pick<HouseSettings, "fieldKeys">): FieldKeys {
  if (fieldKeys.own) makeFieldKeys(fieldKeys.file);
  return openFieldKeys(fieldKeys.file);
}
