import type { Address } from "./normalise/address.js";
import type { Gender, IdNumber } from "./normalise/id-number.js";
import type { PersonName } from "./normalise/name.js";

/** What one registration says about who the person is, normalised. Plain values: it can be kept as JSON. */
export interface Evidence {
  /** The registration's own id, by which clusters and explanations name it. */
  id: string;
  /** Code of the project that registered it. */
  project?: string;
  /** The day it was registered, YYYY-MM-DD. */
  registeredOn?: string;
  name?: PersonName;
  gender?: Gender;
  /** YYYY-MM-DD; from a valid resident id when there is one, since that is checked. */
  birthDate?: string;
  idNumber?: IdNumber;
  /** E.164. */
  mobile?: string;
  email?: string;
  wechat?: string;
  address?: Address;
  company?: string;
}
