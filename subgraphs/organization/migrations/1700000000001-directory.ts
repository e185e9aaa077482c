import type { MigrationInterface, QueryRunner } from "typeorm";

/** Cities, companies, projects, departments, teams, staff. */
export class Directory1700000000001 implements MigrationInterface {
  name = "Directory1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table city (
        id text primary key, code text not null unique, name text not null, division_code text not null,
        version int not null default 1);
      create table legal_entity (
        id text primary key, name text not null, uscc text not null unique, version int not null default 1);
      create table project (
        id text primary key, code text not null unique, name text not null, filed_name text,
        sale_mode text not null check (sale_mode in ('PRESALE', 'EXISTING')),
        city_id text not null references city, legal_entity_id text not null references legal_entity,
        version int not null default 1);
      create index on project (city_id);
      create index on project (legal_entity_id);`);
    await runner.query(`
      create table department (
        id text primary key,
        kind text not null check (kind in ('MARKETING', 'SERVICE', 'PROPERTY', 'DESIGN', 'ENGINEERING', 'GROUP')),
        name text not null, city_id text references city, first_responsible_id text, version int not null default 1);
      create table team (
        id text primary key,
        kind text not null check (kind in ('RETAIL', 'GROUP_BUY', 'COMPETITOR_VISITOR', 'PHYSICAL', 'PROPERTY', 'SERVICE')),
        name text not null, project_code text not null references project (code), leader_id text,
        version int not null default 1);
      create index on team (project_code);
      create table employee (
        id text primary key, staff_number text not null unique, name text not null,
        grade text not null check (grade in ('JUNIOR', 'SENIOR', 'LEAD', 'MANAGER', 'EXECUTIVE')),
        department_id text not null references department, team_id text references team,
        project_codes text[] not null, joined_on date not null, left_on date check (left_on >= joined_on),
        version int not null default 1);
      create index on employee (department_id);
      create index on employee (team_id);
      create index on employee using gin (project_codes);
      alter table department add foreign key (first_responsible_id) references employee deferrable initially deferred;
      alter table team add foreign key (leader_id) references employee deferrable initially deferred;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table employee, team, department, project, legal_entity, city cascade");
  }
}
