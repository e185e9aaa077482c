import type { MigrationInterface, QueryRunner } from "typeorm";

/** Cities, companies, projects. */
export class Directory1700000000001 implements MigrationInterface {
  name = "Directory1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table city (id text primary key, code text not null unique, name text not null, division_code text not null);
      create table legal_entity (id text primary key, name text not null, uscc text not null unique);
      create table project (
        id text primary key, code text not null unique, name text not null, filed_name text,
        sale_mode text not null check (sale_mode in ('PRESALE', 'EXISTING')),
        city_id text not null references city, legal_entity_id text not null references legal_entity,
        version int not null default 1);
      create index project_city_id on project (city_id);
      create index project_legal_entity_id on project (legal_entity_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table project, legal_entity, city");
  }
}
