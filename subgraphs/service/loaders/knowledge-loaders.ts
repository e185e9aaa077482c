/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { everyRow, manyBy, oneById, pagesOf, sql } from "../../shared/loaders.js";
import { CaseCitation } from "../entities/case-citation.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import { citationOrders } from "./citation-order.js";
import { knowledgeHits } from "./knowledge-hits.js";
import { knowledgeOrders } from "./knowledge-list.js";
import { ofCasesSeenBy, seenBy } from "./seen-by.js";

/** How the knowledge base's rows arrive: what holds everywhere is for everybody, the rest for those of its project. */
export const knowledgeLoaders = (manager: EntityManager, caller: Caller) => {
  const known = caller.projects === "*" ? everyRow : sql`(t.project_code is null or ${seenBy(caller)})`;
  return {
    knowledgeArticleById: () => oneById(manager, KnowledgeArticle, known),
    knowledgeVersionById: () => oneById(manager, KnowledgeVersion, known),
    knowledgeVersions: () => pagesOf(manager, KnowledgeVersion, { seen: known, orders: knowledgeOrders }),
    knowledgeVersionsByArticle: () => manyBy(manager, KnowledgeVersion, "articleId", known),
    knowledgeHits: () => knowledgeHits(manager, known),
    caseCitationById: () => oneById(manager, CaseCitation, ofCasesSeenBy(caller)),
    citationsByCase: () => manyBy(manager, CaseCitation, "caseId", ofCasesSeenBy(caller)),
    citations: () => pagesOf(manager, CaseCitation, { seen: ofCasesSeenBy(caller), orders: citationOrders }),
  };
};
