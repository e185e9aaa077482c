import { serveSubgraph } from "../shared/serve.js";
import { serviceDatabase } from "./database.js";
import { service } from "./subgraph.js";

await serveSubgraph(service, serviceDatabase, process.env);
