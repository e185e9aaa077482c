import type { MigrationInterface, QueryRunner } from "typeorm";
import { lowerWalls, ofSeenProject, raiseWalls } from "../../shared/scope/row-walls.js";

/** The second wall: whatever marketing's loaders ask, a request reads rows of the caller's projects alone. */
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
  touchpoint: ofSeenProject,
  lead: ofSeenProject,
  opportunity: ofSeenProject,
  opportunity_stage_entry: ofSeenProject,
  deal: ofSeenProject,
  referral: ofSeenProject,
};
