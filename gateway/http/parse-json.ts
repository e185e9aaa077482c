import { Refusal } from "./refusal.js";

/**
 * Parses the body of a GraphQL request. Throws a Refusal with status 400 when it is not JSON, when it nests deeper than
 * any honest variables do (what walks it later would overflow the stack), or when a key would reach a prototype.
 * Security: attacks 12, 55.
 */
export function parseJson(text: string): unknown {
  if (nestsDeeperThan(text, 64)) throw new Refusal(400, "BAD_REQUEST", "The JSON of the body is nested too deeply.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, "BAD_REQUEST", "The body is not JSON.");
  }
  if (suspicious.test(text) && hasPrototypeKey(value)) {
    throw new Refusal(400, "BAD_REQUEST", "The JSON of the body holds a key that is not allowed: __proto__.");
  }
  return value;
}

const suspicious = /__proto__|\\u005f/i;

function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x5c) at++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) depth++;
    else if (char === 0x7d || char === 0x5d) depth--;
    if (depth > limit) return true;
  }
  return false;
}

function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Object.hasOwn(value, "__proto__")) return true;
  return Object.values(value).some(hasPrototypeKey);
}
