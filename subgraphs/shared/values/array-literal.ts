/** What was written of arrays that nobody can change any more, as a caller's projects are: nearly every statement names them. */
const written = new WeakMap<readonly string[], string>();

/** Ids of ours, which nobody could take for anything else, so that they need no quotes. */
const isId = /^[a-z]+_[0-9a-z]+$/;

/** Texts as PostgreSQL writes an array of them, each in quotes unless it is an id: {"DL-01","DL-02"}. https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO */
export function arrayLiteral(texts: readonly string[]): string {
  const known = written.get(texts);
  if (known !== undefined) return known;
  let items = "";
  for (const text of texts) items += `${items && ","}${isId.test(text) ? text : quoted(text)}`;
  const literal = `{${items}}`;
  if (Object.isFrozen(texts)) written.set(texts, literal);
  return literal;
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, "\\$&") : text}"`;
}
