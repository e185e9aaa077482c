import { createHash } from "node:crypto";
import { GraphQLError, parse } from "graphql";
import { type ErrorCode, errorCodes } from "../../subgraphs/shared/errors.js";
import { Refusal } from "../http/refusal.js";
import { countRepeats } from "./count-repeats.js";
import type { Limits } from "./limits.js";
import { type Measure, measure } from "./measure.js";

/**
 * Makes the check that a document is no larger than allowed. It stands before validation, because validating what is too
 * large is what an attacker is after. A limit is never named: that would tell how far to go. Documents that passed are
 * remembered, long ones by their hash; what cannot be parsed is left to whoever parses it next.
 * @returns a function that throws a Refusal with status 400
 */
export function sizeCheck(limits: Limits): (query: string) => void {
  const passed = new Set<string>();
  return (query) => {
    const name = query.length > 1_000 ? createHash("sha256").update(query).digest("base64") : query;
    if (passed.has(name)) return;
    refuseTooLarge(query, limits);
    if (passed.size >= 10_000) passed.clear();
    passed.add(name);
  };
}

function refuseTooLarge(query: string, limits: Limits): void {
  try {
    const document = parse(query, { noLocation: true, maxTokens: limits.tokens });
    if (countRepeats(document) > limits.repeats) throw refusal("TOO_MANY_REPEATS");
    for (const measured of measure(document).values()) refuseOperation(measured, limits);
  } catch (error) {
    if (error instanceof RangeError) throw refusal("QUERY_TOO_DEEP");
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes(tooManyTokens)) throw refusal("DOCUMENT_TOO_LONG");
  }
}

/** The beginning of the message with which graphql-js ends parsing; it has no code of its own. */
const tooManyTokens = "Document contains more that";

function refuseOperation(measured: Measure, limits: Limits): void {
  if (measured.depth > limits.depth || measured.nesting > 3 * limits.depth) throw refusal("QUERY_TOO_DEEP");
  if (measured.aliases > limits.aliases) throw refusal("TOO_MANY_ALIASES");
  if (measured.rootFields > limits.rootFields) throw refusal("TOO_MANY_ROOT_FIELDS");
}

function refusal(code: ErrorCode): Refusal {
  return new Refusal(400, code, errorCodes[code]);
}
