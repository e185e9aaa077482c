import { serveSubgraph } from "../shared/serve.js";
import { organizationDatabase } from "./database.js";
import { organization } from "./subgraph.js";

await serveSubgraph(organization, organizationDatabase, process.env);
