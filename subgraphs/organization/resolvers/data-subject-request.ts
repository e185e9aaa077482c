import { Node } from "../entities/node.js";
import { requestPart } from "../../shared/privacy/request-resolver.js";

/** The organization's part in what persons ask of their own data: it has nothing of customers, and says so. */
export const dataSubjectRequest = requestPart("organization", [], Node);
