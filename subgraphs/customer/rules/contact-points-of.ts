/** One mention of a number, address or name in a registration. */
export interface Mention {
  readonly kind: "MOBILE" | "EMAIL" | "WECHAT";
  /** As understood. */
  readonly value: string;
  readonly written: string;
  readonly at: Date;
}

/** A number, address or name with when and how often it was mentioned. */
export interface Mentioned {
  readonly kind: Mention["kind"];
  readonly value: string;
  /** As the latest mention wrote it. */
  readonly written: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly registrations: number;
}

/** Everything by which a person was ever said to be reached: data that contradicts itself is kept side by side, never dropped. */
export function contactPointsOf(mentions: readonly Mention[]): Mentioned[] {
  const points = new Map<string, Mentioned>();
  for (const { kind, value, written, at } of mentions) {
    const key = `${kind}:${value}`;
    const known = points.get(key);
    const isLatest = !known || at >= known.lastSeenAt;
    points.set(key, {
      kind,
      value,
      written: isLatest ? written : known.written,
      firstSeenAt: known && known.firstSeenAt <= at ? known.firstSeenAt : at,
      lastSeenAt: isLatest ? at : known.lastSeenAt,
      registrations: (known?.registrations ?? 0) + 1,
    });
  }
  return [...points.values()];
}
