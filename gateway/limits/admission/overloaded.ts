import { errorCodes } from "../../../subgraphs/shared/errors.js";
import { Refusal } from "../../http/refusal.js";

/** There is no room. Made once: to note where an error came from costs as much as all else of a refusal, and tells nobody anything here. */
export const overloaded = new Refusal(503, "OVERLOADED", errorCodes.OVERLOADED, { "Retry-After": "1" });
