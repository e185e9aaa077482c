import { expect, test } from "@jest/globals";
import { connect, migrate } from "../../../subgraphs/shared/database.js";
import { propertyDatabase } from "../../../subgraphs/property/database.js";
import { testDatabase } from "../../support/database.js";

test("the tables that the migrations make are those that the entities describe", async () => {
  const { url, drop } = await testDatabase("property_drift");
  const source = await connect(propertyDatabase, url);
  await migrate(source);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const onlyInMigrations = /DROP (CONSTRAINT|INDEX "public"."(handover_under_way|unit_building_section_room)")/;
  expect(upQueries.map(({ query }) => query).filter((query) => !onlyInMigrations.test(query))).toEqual([]);
  await source.undoLastMigration();
  await source.undoLastMigration();
  await migrate(source);
  await source.destroy();
  await drop();
});
