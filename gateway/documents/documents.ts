/** The documents that applications have registered, by their ids, and how often each was asked. */
export interface Documents {
  /** The text of a registered document. */
  textOf(id: string): string | undefined;
  /** Notes that a registered document was asked, or, without an id, some other one. */
  count(id?: string): void;
  /** How often each was asked since the gateway started, the others under "". */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether nothing but registered documents is answered. */
  readonly only: boolean;
  /** Looks at the manifests now. */
  check(): Promise<void>;
  close(): void;
}
