import { requestPart } from "../../shared/privacy/request-resolver.js";
import { personalRecords } from "../actions/personal-records.js";

/** The service department's part in what persons ask of their own data. */
export const dataSubjectRequest = requestPart("service", personalRecords);
