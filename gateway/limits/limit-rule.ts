import { GraphQLError, type OperationDefinitionNode, type ValidationRule } from "graphql";
import type { ErrorCode } from "../../subgraphs/shared/errors.js";
import type { Limits } from "./limits.js";
import { type Measure, measure } from "./measure.js";

/**
 * A validation rule that refuses operations above the limits, with status 400 and a code that says which one.
 * The limit itself is not named: it would tell an attacker how far to go.
 */
export function limitRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const [operation, measured] of measure(document)) {
        for (const { exceeds, code, message } of refusals) {
          if (exceeds(measured, limits)) context.reportError(refusal(operation, code, message));
        }
      }
    },
  });
}

interface Refusal {
  readonly exceeds: (measured: Measure, limits: Limits) => boolean;
  readonly code: ErrorCode;
  readonly message: string;
}

const refusals: readonly Refusal[] = [
  {
    exceeds: ({ depth }, limits) => depth > limits.depth,
    code: "QUERY_TOO_DEEP",
    message: "The operation nests its fields deeper than allowed.",
  },
  {
    exceeds: ({ aliases }, limits) => aliases > limits.aliases,
    code: "TOO_MANY_ALIASES",
    message: "The operation uses more aliases than allowed, fragments written out.",
  },
  {
    exceeds: ({ rootFields }, limits) => rootFields > limits.rootFields,
    code: "TOO_MANY_ROOT_FIELDS",
    message: "The operation asks for more fields at its root than allowed, fragments written out.",
  },
];

function refusal(operation: OperationDefinitionNode, code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { nodes: operation.name ?? operation, extensions: { code } });
}
