import { connectionOf } from "../../shared/connection.js";
import { ReviewPair } from "../entities/review-pair.js";

/** The one connection type of the review queue. */
export const ReviewPairConnection = connectionOf(ReviewPair, "ReviewPair");
