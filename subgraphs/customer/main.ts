import { serveSubgraph } from "../shared/serve.js";
import { customerDatabase } from "./database.js";
import { customer } from "./subgraph.js";

await serveSubgraph(customer, customerDatabase, process.env);
