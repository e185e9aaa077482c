/** What was written of arrays that nobody can change any more, as a caller's projects are: nearly every statement names them. */
const written = new WeakMap<readonly string[], string>();

/** Texts as PostgreSQL writes an array of them, each in quotes: {"DL-01","DL-02"}. https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO */
export function arrayLiteral(texts: readonly string[]): string {
  const known = written.get(texts);
  if (known !== undefined) return known;
  let items = "";
  for (const text of texts) items += `${items && ","}"${/["\\]/.test(text) ? text.replace(/["\\]/g, "\\$&") : text}"`;
  const literal = `{${items}}`;
  if (Object.isFrozen(texts)) written.set(texts, literal);
  return literal;
}
