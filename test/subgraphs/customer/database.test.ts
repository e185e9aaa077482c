import { describe, expect, test } from "@jest/globals";
import { connect, migrate } from "../../../subgraphs/shared/database.js";
import { customerDatabase } from "../../../subgraphs/customer/database.js";
import { fieldKeys } from "../../support/field-keys.js";
import { testDatabase } from "../../support/database.js";

describe("the customer database", () => {
  test("has the tables and columns that its entities say, and comes down as it went up", async () => {
    const { url, drop } = await testDatabase("customer");
    const source = await connect(customerDatabase, url, undefined, fieldKeys);
    try {
      await migrate(source);
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      const real = upQueries
        .map(({ query }) => query)
        .filter((query) => !/^(CREATE|DROP) INDEX|CONSTRAINT/.test(query));
      expect(real).toEqual([]);
      for (const _ of customerDatabase.migrations) await source.undoLastMigration();
      expect(await source.query("select tablename from pg_tables where schemaname = 'public'")).toEqual([
        { tablename: "migration" },
      ]);
    } finally {
      await source.destroy();
      await drop();
    }
  });
});
