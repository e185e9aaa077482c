/** Everybody who gives a receipt for a request of a person, in the order in which they are asked: who the person is goes last. */
export const whoAnswers = ["organization", "marketing", "service", "property", "customer"] as const;
