import { connectionOf } from "../../shared/connection.js";
import { Case } from "../entities/case.js";

/** The one connection type of every list of cases. */
export const CaseConnection = connectionOf(Case, "Case");
