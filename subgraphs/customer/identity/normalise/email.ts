import { cleanText } from "./text.js";

const ADDRESS = /^[^\s@,;:<>()"\\]{1,64}@(?:[a-z0-9\p{L}](?:[a-z0-9\p{L}-]{0,61}[a-z0-9\p{L}])?\.)+[a-z\p{L}]{2,63}$/u;

/**
 * Reads an e-mail address, in small letters, without "mailto:" or brackets.
 * Takes the address as written; returns undefined when it is none.
 */
export function normaliseEmail(written: string | undefined): string | undefined {
  const text = cleanText(written)
    ?.toLowerCase()
    .replace(/^mailto:|[<>\s]/gu, "");
  return text && text.length <= 254 && ADDRESS.test(text) ? text : undefined;
}
