import type DataLoader from "dataloader";
import type { EntityManager, EntityTarget } from "typeorm";
import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { change, type ChangeInput, type Payload, perform } from "../../shared/write.js";
import type { MarketingContext } from "../loaders/index.js";

interface Row {
  id: string;
  projectCode: string;
  version: number;
}

/** A kind of row: the field of a payload that holds one, its table, and how it is read again. */
export interface RowKind<F extends string, T extends Row> {
  readonly field: F;
  readonly entity: EntityTarget<T>;
  readonly byId: DataLoader<string, T | null>;
}

/**
 * Changes one row in one transaction: reads and locks it as the caller read it, asks what is to be written, writes it.
 * @param mutation the name of the mutation that asks for it
 * @param valuesOf what is to be written, once the row is read; it throws a Refusal for what a rule forbids
 */
export function changeRow<F extends string, T extends Row>(
  { manager, caller }: MarketingContext,
  mutation: string,
  input: ChangeInput,
  { field, entity, byId }: RowKind<F, T>,
  valuesOf: (row: T, tx: EntityManager) => Partial<T> | Promise<Partial<T>>,
): Promise<Payload<F, T>> {
  return perform({ manager, caller }, mutation, input, {
    field,
    work: async (tx) => {
      const row = await lockForChange(tx, caller, entity, input);
      await change(tx, entity, input, await valuesOf(row, tx));
      return input.id;
    },
    load: (id) => byId.clear(id).load(id),
  });
}
