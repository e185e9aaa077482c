/** A question to begin with. */
export interface Example {
  /** The name of its operation. */
  readonly name: string;
  /** What it is for, in a line. */
  readonly about: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** As whom somebody at the desk asks; the codes of projects, or "*" for every one. */
export interface DeskCaller {
  readonly role: string;
  readonly projects: readonly string[] | "*";
}

/** What a house in development offers to those who sit at its own machine: questions to begin with, and a token for any role. */
export interface Desk {
  readonly roles: readonly string[];
  /** Codes of projects to choose from. */
  readonly projects: readonly string[];
  examples(): Promise<readonly Example[]>;
  /** @throws an Error that says what was expected when there is no such role */
  token(caller: DeskCaller): Promise<string>;
}
