import type { MigrationInterface, QueryRunner } from "typeorm";
import { lowerWalls, ofSeenProject, raiseWalls } from "../../shared/scope/row-walls.js";

/** The second wall: whatever property's loaders ask, a request reads rows of the caller's projects alone. */
export class RowWalls1700000000301 implements MigrationInterface {
  name = "RowWalls1700000000301";

  async up(runner: QueryRunner): Promise<void> {
    await raiseWalls(runner, walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await lowerWalls(runner, walls);
  }
}

const walls = {
  building: ofSeenProject,
  unit: ofSeenProject,
  occupancy: ofSeenProject,
  handover: ofSeenProject,
  work_order: ofSeenProject,
};
