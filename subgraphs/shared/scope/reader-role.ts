import type { QueryRunner } from "typeorm";
import { postgresCode } from "../errors.js";
import { raiseMissingWalls } from "./row-walls.js";

/** The role that requests read as. It owns nothing and passes by no policy; all databases of a PostgreSQL share it. */
export const readerRole = "oneroof_reader";

/** PostgreSQL's codes for a role that is there already, or is just being made. */
const there = ["42710", "23505"];

/**
 * Makes the reading role where it is missing, and lets it read every table but those that no request reads from. Called after
 * migrations, on their connection and under their lock.
 * @param hidden the tables that it may not read
 * @throws Error when the database's user may neither make the role nor act as it
 */
export async function grantReading(runner: QueryRunner, hidden: readonly string[]): Promise<void> {
  await makeRole(runner);
  await raiseMissingWalls(runner);
  await runner.query(`grant usage on schema public to ${readerRole}`);
  await runner.query(`grant select on all tables in schema public to ${readerRole}`);
  for (const table of hidden) await runner.query(`revoke all on "${table}" from ${readerRole}`);
}

async function makeRole(runner: QueryRunner): Promise<void> {
  const question = "select from pg_roles where rolname = $1 and pg_has_role(oid, 'SET')";
  const mine = (await runner.query(question, [readerRole])) as object[];
  if (mine.length > 0) return;
  await runner.query(`create role ${readerRole} nologin`).catch((error: unknown) => {
    if (!there.includes(postgresCode(error))) throw refusedBy(error);
  });
  await runner.query(`grant ${readerRole} to current_user with set true`).catch(async (error: unknown) => {
    const granted = (await runner.query(question, [readerRole])) as object[]; // by whoever did so at the same moment
    if (granted.length === 0) throw refusedBy(error);
  });
}

function refusedBy(error: unknown): unknown {
  if (postgresCode(error) !== "42501") return error;
  return new Error(
    `the role ${readerRole}, as which requests read, is missing: let the database's user make roles, or run ` +
      `"create role ${readerRole} nologin; grant ${readerRole} to <user> with set true" once`,
  );
}
