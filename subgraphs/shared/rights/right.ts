import type { Role } from "../caller.js";

/** Something that some roles may do: what it is, the fields of the graph by which it is done, and who may. */
export interface Right {
  /** For people: in a few words, with the Chinese term in parentheses. */
  readonly what: string;
  /** The fields, as in Query.case, Mutation.caseOpen or Customer.accessHistory. */
  readonly fields: readonly string[];
  readonly roles: readonly Role[];
}

/** Every right by its name, which is also the scope that an application's token must carry to use it. */
export type Rights = Readonly<Record<string, Right>>;
