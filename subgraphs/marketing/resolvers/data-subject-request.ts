import { requestPart } from "../../shared/privacy/request-resolver.js";
import { personalRecords } from "../actions/personal-records.js";

/** Marketing's part in what persons ask of their own data. */
export const dataSubjectRequest = requestPart("marketing", personalRecords);
