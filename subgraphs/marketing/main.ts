import { serveSubgraph } from "../shared/serve.js";
import { marketingDatabase } from "./database.js";
import { marketing } from "./subgraph.js";

await serveSubgraph(marketing, marketingDatabase, process.env);
