import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { CustomerProject } from "../entities/customer-project.js";
import { projectsOf } from "../rules/projects-of.js";
import type { Settled } from "./settle-handles.js";
import { insertRows } from "./insert-rows.js";

/**
 * Stores in which projects customers are known.
 * @param held the customers that had such rows before: theirs are replaced
 */
export async function storeCustomerProjects(
  tx: EntityManager,
  settled: readonly Settled[],
  held: readonly string[],
): Promise<void> {
  if (held.length > 0) await read(tx, sql`delete from customer_project where customer_id = any(${[...held]})`);
  const rows = settled.flatMap(({ customerId, members }) =>
    projectsOf(members.map(({ registration }) => registration)).map((project) => ({ customerId, ...project })),
  );
  await insertRows(tx, CustomerProject, rows);
}
