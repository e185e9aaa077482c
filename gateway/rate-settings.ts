import { z } from "zod";
import { houseQuotas } from "./limits/rates/rates.js";

const quota = z.coerce.number().int().min(1).max(2_000_000_000);

/** How much a caller may ask for in a minute. */
export const rateSettings = {
  RATE_LIMIT: quota
    .default(houseQuotas.cost)
    .describe("What a caller's operations may cost together in a minute; a request costs one besides."),
  SEARCH_LIMIT: quota
    .default(houseQuotas.searches)
    .describe("How often a caller may search by a whole number in a minute: mobile, id number, card."),
};

/** The file of callers who were revoked. */
export const revokedSetting = z
  .string()
  .optional()
  .describe(
    "The file of callers who are kept out although their tokens still hold (`oneroof token --revoke`); read every second.",
  );
