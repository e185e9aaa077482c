/** How a case was put right or answered. */
export interface Resolution {
  readonly text: string;
  readonly rootCause: "PRODUCT" | "COMMUNICATION" | null;
  readonly by: string;
  readonly at: Date;
}

/** Where a case stands, with what must be known there, and nothing that cannot be: closed without a callback, say. */
export type CaseLife =
  | { readonly state: "OPEN" }
  | { readonly state: "ACKNOWLEDGED" | "IN_PROGRESS"; readonly acknowledgedAt: Date }
  | {
      readonly state: "RESOLVED";
      readonly acknowledgedAt: Date;
      readonly resolution: Resolution;
      readonly calledBackAt: Date | null;
    }
  | {
      readonly state: "CLOSED";
      readonly acknowledgedAt: Date;
      readonly resolution: Resolution;
      readonly calledBackAt: Date;
      readonly closedAt: Date;
    }
  | { readonly state: "CANCELLED"; readonly acknowledgedAt: Date | null; readonly closedAt: Date };

/** What may be done to a case's life, named as its log names it. A callback counts once the customer was heard. */
export type CaseStep =
  | { readonly kind: "ACKNOWLEDGED" | "PROGRESS" | "CLOSED" | "REOPENED" | "CANCELLED"; readonly at: Date }
  | { readonly kind: "RESOLVED"; readonly resolution: Resolution }
  | { readonly kind: "CALLED_BACK"; readonly counts: boolean; readonly at: Date };
