/** Those who meet customers and lead others write what is known; customer service's managers answer for what is published. */
const keepers = {
  write: ["service_agent", "service_manager", "property_manager", "sales_manager"],
  publish: ["service_manager"],
} as const;

/**
 * Which roles may write versions of articles, and which may publish, return and withdraw them. Requirements 002-34.
 * @param what what they want to do
 */
export function whoKeepsKnowledge<What extends keyof typeof keepers>(what: What): (typeof keepers)[What] {
  return keepers[what];
}
