// A process of its own that watches the clocks of the database in DATABASE_URL, until it is told to end or killed.
import { background } from "../../../../dist/subgraphs/service/actions/background.js";
import { serviceDatabase } from "../../../../dist/subgraphs/service/database.js";
import { connect } from "../../../../dist/subgraphs/shared/database.js";

const source = await connect(serviceDatabase, process.env.DATABASE_URL, 2);
const work = await background(source, (error) => process.stderr.write(`${error.stack}\n`));
process.stdout.write("watching\n");
process.once("SIGTERM", async () => {
  await work.stop();
  await source.destroy();
});
