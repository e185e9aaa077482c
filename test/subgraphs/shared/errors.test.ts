import { describe, expect, test } from "@jest/globals";
import pg from "pg";
import { explained } from "../../../subgraphs/shared/errors.js";
import { testDatabase } from "../../support/database.js";

/** What a statement on a real database fails with. */
async function failureOf(work: (client: pg.Client, url: string) => Promise<unknown>): Promise<unknown> {
  const { url, drop } = await testDatabase({ name: "errors" });
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client, url).then(
      () => undefined,
      (error: unknown) => explained(error),
    );
  } finally {
    await client.end();
    await drop();
  }
}

describe("what PostgreSQL fails with, in words of the catalogue", () => {
  test.each([
    ["a value that is not well formed", "select 'x'::int", "BAD_USER_INPUT"],
    ["a statement that takes too long", "set statement_timeout = 20; select pg_sleep(5)", "SUBGRAPH_TIMEOUT"],
    ["a connection that breaks off", "select pg_terminate_backend(pg_backend_pid())", "SUBGRAPH_UNAVAILABLE"],
  ])("names %s", async (_, statement, code) => {
    expect(await failureOf((client) => client.query(statement))).toMatchObject({ extensions: { code } });
  });

  test("names a database that is not there to connect to", async () => {
    const nowhere = new pg.Client("postgres://nobody@127.0.0.1:1/none");
    const error = await nowhere.connect().catch((thrown: unknown) => explained(thrown));
    expect(error).toMatchObject({ extensions: { code: "SUBGRAPH_UNAVAILABLE" } });
  });

  test("leaves every other failure as it is", async () => {
    expect(await failureOf((client) => client.query("select nothing from nowhere"))).toMatchObject({ code: "42P01" });
  });
});
