/** Texts as PostgreSQL writes an array of them, each in quotes: {"DL-01","DL-02"}. https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO */
export function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
