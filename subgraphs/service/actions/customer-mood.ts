import { CustomerMood } from "../entities/customer-mood.js";
import type { ServiceContext } from "../loaders/index.js";
import { moodOf } from "../rules/mood-of.js";

/** How a person, named by all handles, will feel about us, as far as the caller's projects tell. */
export async function customerMood(handles: readonly string[], { loaders }: ServiceContext): Promise<CustomerMood> {
  return CustomerMood[moodOf(await loaders.howServed.load(handles))];
}
