/** What of a registration counts for where its customer is known. */
interface Registered {
  readonly projectCode: string;
  readonly registeredAt: Date;
}

/** A project with how many registrations a customer has there, and when the last was made. */
export interface KnownIn {
  readonly projectCode: string;
  readonly registrations: number;
  readonly lastRegisteredAt: Date;
}

/** In which projects a customer is known, from its registrations. */
export function projectsOf(registrations: readonly Registered[]): KnownIn[] {
  const projects = new Map<string, KnownIn>();
  for (const { projectCode, registeredAt } of registrations) {
    const known = projects.get(projectCode);
    const lastRegisteredAt = known && known.lastRegisteredAt > registeredAt ? known.lastRegisteredAt : registeredAt;
    projects.set(projectCode, { projectCode, registrations: (known?.registrations ?? 0) + 1, lastRegisteredAt });
  }
  return [...projects.values()];
}
