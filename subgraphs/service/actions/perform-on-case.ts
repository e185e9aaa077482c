import type { EntityManager } from "typeorm";
import { type Payload, perform, type WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";

/**
 * Carries out a mutation of one case in one transaction, and reads the case for the answer.
 * @param mutation the mutation's name
 * @param work what is done; it returns the case's id
 */
export function performOnCase(
  context: ServiceContext,
  mutation: string,
  input: WriteInput,
  work: (tx: EntityManager) => Promise<string>,
): Promise<Payload<"case", Case>> {
  const { caseById } = context.loaders;
  return perform(context, mutation, input, {
    field: "case",
    work,
    load: (id) => caseById.clear(id).load(id),
  });
}
