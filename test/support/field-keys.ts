import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";

const key = (kid: string, alg: string) => ({ kty: "oct", kid, alg, k: Buffer.alloc(32, kid).toString("base64url") });

const folder = mkdtempSync(join(tmpdir(), "oneroof-keys-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
/** A file of keys for tests: the same in every run, since databases of tests are copied from one another. */
export const fieldKeysFile = join(folder, "fields.jwks");
writeFileSync(fieldKeysFile, JSON.stringify({ keys: [key("search", "HS256"), key("f1", "A256GCM")] }));

/** The keys in it. */
export const fieldKeys = openFieldKeys(fieldKeysFile);
