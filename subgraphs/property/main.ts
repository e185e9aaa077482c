import { serveSubgraph } from "../shared/serve.js";
import { propertyDatabase } from "./database.js";
import { property } from "./subgraph.js";

await serveSubgraph(property, propertyDatabase, process.env);
