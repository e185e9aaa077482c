import type { Likeness } from "./likely-repeat.js";

/** Says in words what speaks for a matter being told again, as its case keeps it: `same customer, same home, 75 % of the words`. */
export function whyRepeat({ sameCustomer, sameHome, sameCategory, wordsShared }: Likeness): string {
  const reasons = [
    sameCustomer && "same customer",
    sameHome && "same home",
    sameCategory && "same category",
    `${Math.round(wordsShared * 100)} % of the words`,
  ];
  return reasons.filter(Boolean).join(", ");
}
