import type { MigrationInterface, QueryRunner } from "typeorm";

/** The knowledge base: articles, what they say in each version, the words they are found by, the cases answered with them. */
export class Knowledge1700000000101 implements MigrationInterface {
  name = "Knowledge1700000000101";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(articles);
    await runner.query(versions);
    await runner.query(citations);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table case_citation, knowledge_words, knowledge_version, knowledge_article");
  }
}

const articles = `
  create table knowledge_article (
    id text primary key, kind text not null check (kind in ('ANSWER', 'DUTY', 'STANDARD', 'WORKFLOW')),
    category text check (category in
      ('DESIGN_PLANNING', 'ENGINEERING_QUALITY', 'SALES_COMMITMENT', 'SERVICE_PROCESS', 'PROPERTY_MANAGEMENT')),
    project_code text, uses int not null default 0 check (uses >= 0), created_at timestamptz not null);
  create index knowledge_article_created on knowledge_article (created_at, id);
  create index knowledge_article_uses on knowledge_article (uses, id)`;

/**
 * One version is what we say, one is in the making. knowledge_words holds the published versions alone, as words that
 * the application made of Chinese text: PostgreSQL's own parsers, and its trigrams in a C locale, find no words in it.
 */
const versions = `
  create table knowledge_version (
    id text primary key, article_id text not null references knowledge_article, project_code text,
    number int not null check (number > 0), title text not null check (title <> ''), body text not null check (body <> ''),
    keywords text[] not null,
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
    expires_at timestamptz, author text not null check (author <> ''), reviewer text, review_note text,
    published_at timestamptz, ended_at timestamptz, created_at timestamptz not null, version int not null default 1,
    constraint knowledge_version_number unique (article_id, number),
    constraint knowledge_version_four_eyes check (published_at is null or (reviewer is not null and reviewer <> author)),
    constraint knowledge_version_published check (case when state in ('PUBLISHED', 'REPLACED') then published_at is not null
      when state in ('DRAFT', 'IN_REVIEW') then published_at is null else true end),
    constraint knowledge_version_ended check ((ended_at is not null) = (state in ('REPLACED', 'WITHDRAWN'))));
  create unique index knowledge_version_said on knowledge_version (article_id) where state = 'PUBLISHED';
  create unique index knowledge_version_in_making on knowledge_version (article_id) where state in ('DRAFT', 'IN_REVIEW');
  create index knowledge_version_created on knowledge_version (created_at, id);
  create table knowledge_words (
    version_id text primary key references knowledge_version, words tsvector not null);
  create index knowledge_words_words on knowledge_words using gin (words)`;

const citations = `
  create table case_citation (
    id text primary key, case_id text not null, project_code text not null,
    article_id text not null references knowledge_article, version_id text not null references knowledge_version,
    actor text not null check (actor <> ''), at timestamptz not null,
    constraint case_citation_case_version unique (case_id, version_id),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index case_citation_article on case_citation (article_id, at, id);
  create trigger keep_history before update or delete or truncate on case_citation
    for each statement execute function keep_history()`;
