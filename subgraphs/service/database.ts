import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Case } from "./entities/case.js";
import { CaseCitation } from "./entities/case-citation.js";
import { CaseLogEntry } from "./entities/case-log-entry.js";
import { HandOff } from "./entities/hand-off.js";
import { KnowledgeArticle } from "./entities/knowledge-article.js";
import { KnowledgeVersion } from "./entities/knowledge-version.js";
import { Cases1700000000001 } from "./migrations/1700000000001-cases.js";
import { Knowledge1700000000101 } from "./migrations/1700000000101-knowledge.js";

/** What the service subgraph keeps. */
export const serviceDatabase: Database = {
  name: "service",
  entities: [...[Case, CaseLogEntry, HandOff], ...[KnowledgeArticle, KnowledgeVersion, CaseCitation]],
  migrations: [IdempotencyKeys1700000000000, Cases1700000000001, Knowledge1700000000101],
};
