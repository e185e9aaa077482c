import type { MigrationInterface, QueryRunner } from "typeorm";
import { lowerWalls, ofSeenProject, raiseWalls } from "../../shared/scope/row-walls.js";

/**
 * The second wall: whatever the loaders ask, a request reads registrations of the caller's projects alone, and customers who
 * registered there. Who did is asked of `customer_project`, from which lists and counts start and whose own wall is a plain
 * comparison; what is asked for each customer is only asked of the few rows of a page or a batch.
 */
export class RowWalls1700000000301 implements MigrationInterface {
  name = "RowWalls1700000000301";

  async up(runner: QueryRunner): Promise<void> {
    await raiseWalls(runner, walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await lowerWalls(runner, walls);
  }
}

const ofSeenCustomer = (column: string) =>
  `(select sees_every_project()) or exists (select from customer_project s where s.customer_id = ${column})`;
const seenRegistration = (id: string) =>
  `(select sees_every_project()) or exists (select from registration s where s.id = ${id})`;
/** Somebody of these is seen. */
const seenAmong = (ids: string) => `exists (select from registration s where s.id = any (${ids}))`;

const walls = {
  registration: ofSeenProject,
  customer_project: ofSeenProject,
  customer: ofSeenCustomer("customer.id"),
  handle: ofSeenCustomer("handle.customer_id"),
  contact_point: ofSeenCustomer("contact_point.customer_id"),
  id_card: ofSeenCustomer("id_card.customer_id"),
  membership: seenRegistration("membership.registration_id"),
  party_class: "exists (select from handle h where h.handle = party_class.handle)",
  review_pair: `(${seenRegistration("review_pair.left_id")}) and (${seenRegistration("review_pair.right_id")})`,
  identity_decision: `(select sees_every_project()) or (${seenAmong("left_ids")} and ${seenAmong("right_ids")})`,
};
