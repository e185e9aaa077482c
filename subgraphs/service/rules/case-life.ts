/** How a case was put right or answered. */
export interface Resolution {
  readonly text: string;
  readonly rootCause: "PRODUCT" | "COMMUNICATION" | null;
  readonly by: string;
  readonly at: Date;
}

/** Where a case stands, with what must be known there, and nothing that cannot be: no resolution before it is resolved. */
export type CaseLife =
  | { readonly state: "OPEN" }
  | { readonly state: "ACKNOWLEDGED" | "IN_PROGRESS"; readonly acknowledgedAt: Date }
  | { readonly state: "RESOLVED"; readonly acknowledgedAt: Date; readonly resolution: Resolution }
  | {
      readonly state: "CLOSED";
      readonly acknowledgedAt: Date;
      readonly resolution: Resolution;
      readonly closedAt: Date;
    }
  | { readonly state: "CANCELLED"; readonly acknowledgedAt: Date | null; readonly closedAt: Date };

/** What may be done to a case's life, named as its log names it. */
export type CaseStep =
  | { readonly kind: "ACKNOWLEDGED" | "PROGRESS" | "CLOSED" | "REOPENED" | "CANCELLED"; readonly at: Date }
  | { readonly kind: "RESOLVED"; readonly resolution: Resolution };
