/** What a notice says that a person agrees to. */
export interface Told {
  readonly number: number;
  readonly legalBasis: string;
  readonly processor: string;
  readonly method: string;
  readonly categories: readonly string[];
  readonly consentFrom: number;
}

/**
 * The first version of a notice consent to which still counts once the next one holds. When the right, who uses the data or how is
 * another one, or a kind of data is added, people are asked again; a new address or a shorter text changes nothing. PIPL article 14.
 * @param before the version that held until now; undefined when there was none
 * @param next what is to hold
 */
export function consentCountsFrom(
  before: Told | undefined,
  next: Pick<Told, "legalBasis" | "processor" | "method" | "categories">,
): number {
  if (!before) return 1;
  const isSame =
    before.legalBasis === next.legalBasis && before.processor === next.processor && before.method === next.method;
  const isMore = next.categories.some((category) => !before.categories.includes(category));
  return isSame && !isMore ? before.consentFrom : before.number + 1;
}
