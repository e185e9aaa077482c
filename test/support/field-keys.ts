import { join } from "node:path";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";

/** A file of keys for tests, which seal nothing else: the same in every run, since databases of tests are copied from one another. */
export const fieldKeysFile = join(import.meta.dirname, "..", "fixtures", "field-keys.jwks");

/** The keys in it. */
export const fieldKeys = openFieldKeys(fieldKeysFile);
