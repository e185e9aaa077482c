/** The share that the papers give: a third of what displeases is the product, two thirds are what was not said well. */
const usual = 2 / 3;

/**
 * Which part of what was resolved had communication at the bottom of it, and how far that lies from the usual two thirds.
 * @returns both as parts of 1; undefined when no cause was named. Requirements 004-50.
 */
export function communicationShare(causes: {
  readonly product: number;
  readonly communication: number;
}): { readonly share: number; readonly overUsual: number } | undefined {
  const named = causes.product + causes.communication;
  if (named === 0) return undefined;
  const share = causes.communication / named;
  return { share, overUsual: share - usual };
}
