import type { Operation } from "../../execute/operation/operation.js";
import { type ErrorCode, errorCodes, requestError } from "../../../subgraphs/shared/errors.js";
import { amountWith, type GivenVariables } from "./amount.js";
import { type CostGround, operationCost } from "./operation-cost.js";

/**
 * Reckons what an operation costs, as long as that is within a budget. The refusal names no number: it would tell how far
 * to go.
 * @returns what makes the cost of a request's variables, and throws a GraphQLError when it is too much
 * @throws a GraphQLError with the code OPERATION_TOO_COSTLY when no variables can make it cheap enough
 */
export function costWithin(
  budget: number,
  operation: Operation,
  ground: CostGround,
): (given: GivenVariables) => number {
  const amount = operationCost(operation, ground);
  const checked = (given: GivenVariables) => {
    const cost = amountWith(amount, given);
    if (cost > budget) throw requestError(tooCostly, errorCodes[tooCostly]);
    return cost;
  };
  if (typeof amount === "number") checked({});
  return checked;
}

const tooCostly: ErrorCode = "OPERATION_TOO_COSTLY";
