import { whoAnswers } from "./who-answers.js";

/** The departments that carry a request out before the customer subgraph completes it, in the order in which they are asked. */
export const departmentsAsked = whoAnswers.filter((name) => name !== "customer");
