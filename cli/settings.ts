/** The environment, for whoever reads settings from it: commands take it from here and from nowhere else. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
