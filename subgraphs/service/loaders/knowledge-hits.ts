import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { KnowledgeHit } from "../entities/knowledge-hit.js";
import { liveKnowledge } from "./live-knowledge.js";

/** What the knowledge base is asked. */
export interface KnowledgeQuestion {
  /** What is looked for, each the text of a tsquery. */
  readonly words: readonly string[];
  /** The share of the words that an article must hold. */
  readonly share: number;
  readonly kind: string | null;
  readonly category: string | null;
  /** The project in which it must hold; null: in any. */
  readonly projectCode: string | null;
  /** The most articles. */
  readonly most: number;
}

/**
 * Finds what we say about questions, the best first; fifty questions are one statement. A word counts by where it
 * stands (title, keywords, body) and by how few articles hold it; what was used often comes a little before its equal.
 * @param seen the versions that are looked at
 */
export function knowledgeHits(
  manager: EntityManager,
  seen: Sql,
): DataLoader<KnowledgeQuestion, KnowledgeHit[], string> {
  return new DataLoader(
    async (questions) => {
      const rows = await read<KnowledgeHit & { question: number }>(manager, hitsOf(questions, seen));
      const hits = questions.map((): KnowledgeHit[] => []);
      for (const { question, ...hit } of rows) hits[question]?.push(Object.assign(new KnowledgeHit(), hit));
      return hits;
    },
    { cache: false },
  );
}

function hitsOf(questions: readonly KnowledgeQuestion[], seen: Sql): Sql {
  const asked = questions.flatMap(({ words }, question) => words.map((word) => ({ question, word })));
  const of = <T>(take: (question: KnowledgeQuestion) => T): T[] => questions.map(take);
  return sql`with question as (
      select *, row_number() over () - 1 as question
      from unnest(${of((q) => q.kind)}::text[], ${of((q) => q.category)}::text[], ${of((q) => q.projectCode)}::text[],
        ${of((q) => Math.max(1, q.share * q.words.length))}::float8[], ${of((q) => q.most)}::int[])
        as q(kind, category, project_code, needed, most)),
    met as (
      select a.question, a.word, w.version_id, ts_rank('{0.1, 0.2, 0.5, 1}', w.words, a.word::tsquery) as rank
      from unnest(${asked.map((a) => a.question)}::int[], ${asked.map((a) => a.word)}::text[]) as a(question, word)
      join knowledge_words w on w.words @@ a.word::tsquery),
    worth as (
      select word, ln(1 + (select count(*) from knowledge_words)::float8 / count(distinct version_id)) as worth
      from met group by word),
    scored as (
      select question, version_id, sum(rank * worth) as score, count(*) as held
      from met join worth using (word) group by question, version_id)
    select q.question::int as question, h.* from question q cross join lateral (
      select t.article_id as "articleId", t.id as "versionId", s.score * (1 + ln(1 + k.uses) / 20) as score
      from scored s join knowledge_version t on t.id = s.version_id join knowledge_article k on k.id = t.article_id
      where s.question = q.question and s.held >= q.needed and ${liveKnowledge} and ${seen}
        and (q.kind is null or k.kind = q.kind) and (q.category is null or k.category = q.category)
        and (q.project_code is null or t.project_code is null or t.project_code = q.project_code)
      order by score desc, t.id limit q.most) h
    order by q.question, h.score desc, h."versionId"`;
}
