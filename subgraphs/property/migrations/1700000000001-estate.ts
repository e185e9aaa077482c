import type { MigrationInterface, QueryRunner } from "typeorm";

/** Buildings, their units, and who is what to them. In natural order 2栋 comes before 10栋. */
export class Estate1700000000001 implements MigrationInterface {
  name = "Estate1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create collation natural_order (provider = icu, locale = 'und-u-kn-true');

      create table building (
        id text primary key, project_code text not null, name text collate natural_order not null,
        section_count int not null check (section_count >= 0), floor_count int not null check (floor_count >= 0),
        completion_accepted_on date,
        version int not null default 1,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now());
      create unique index building_project_code_name on building (project_code, name);

      create table unit (
        id text primary key, building_id text not null references building, project_code text not null,
        kind text not null check (kind in ('HOME', 'SHOP', 'PARKING', 'STORE_ROOM')),
        section text, floor int not null check (floor <> 0), room text collate natural_order not null,
        built_up_area numeric(10, 2) not null check (built_up_area > 0),
        inner_area numeric(10, 2) check (inner_area > 0 and inner_area <= built_up_area),
        aliases text[] not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now());
      create unique index unit_building_section_room on unit (building_id, coalesce(section, ''), room);
      create index unit_project_code_room on unit (project_code, room);

      create table occupancy (
        id text primary key, unit_id text not null references unit, project_code text not null,
        customer_handle text not null,
        role text not null check (role in ('OWNER', 'CO_OWNER', 'TENANT', 'FAMILY', 'OCCUPANT', 'CONTACT')),
        share_percent numeric(5, 2) check (share_percent > 0 and share_percent <= 100),
        starts_on date not null, ends_on date check (ends_on >= starts_on),
        recorded_by_id text not null,
        version int not null default 1,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
        check (share_percent is null or role in ('OWNER', 'CO_OWNER')));
      create index occupancy_unit_id on occupancy (unit_id);
      create index occupancy_customer_handle on occupancy (customer_handle);
      create index occupancy_project_code_starts_on on occupancy (project_code, starts_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table occupancy, unit, building; drop collation natural_order");
  }
}
