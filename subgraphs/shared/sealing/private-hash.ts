import { hash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { ScopedSource } from "../scope/scoped-source.js";

/** The hash of a text that may be personal: keyed where the database has keys, so that nobody finds it by trying. */
export function privateHash({ dataSource }: EntityManager, text: string): string {
  const plain = hash("sha256", text);
  const keys = dataSource instanceof ScopedSource ? dataSource.fieldKeys : undefined;
  return keys ? keys.hash(`input:v1:${plain}`) : plain;
}
