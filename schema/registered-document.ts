/** A document that somebody's application sends: a change of the schema that breaks it is seen before it is made. */
export interface RegisteredDocument {
  /** The names of its operations, with commas between. */
  readonly name: string;
  /** Whose it is: a file of the house, or a team. */
  readonly source: string;
  readonly text: string;
}
