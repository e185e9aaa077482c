/** What a person decided about two registrations, by their ids. It holds whatever the evidence says. */
export interface Constraint {
  kind: "must-link" | "cannot-link";
  left: string;
  right: string;
}
