import { cleanText } from "./text.js";

/**
 * Reads a WeChat name (微信号): letters, digits, dash and underscore, in small
 * letters since WeChat does not tell them apart. Takes it as written; returns
 * undefined for anything else.
 */
export function normaliseWechat(written: string | undefined): string | undefined {
  const text = cleanText(written)?.toLowerCase();
  return text && /^[a-z0-9][a-z0-9_-]{4,}$/.test(text) ? text : undefined;
}
