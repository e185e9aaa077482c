import type { EntityManager } from "typeorm";
import { fieldKeysOf } from "../../shared/sealing/sealed-values.js";

/** What is looked for by its keyed hash. */
export type Searched = "mobile" | "email" | "wechat" | "id-number" | "name" | "link" | "content";

/** The keyed hash under which a value is kept for exact search; the value as understood: a mobile in E.164, say. */
export function searchHash(manager: Pick<EntityManager, "dataSource">, what: Searched, value: string): string {
  return fieldKeysOf(manager).hash(`${what}:v1:${value}`);
}
