/** Asks the graph an operation of the house, by its name. */
export type Ask = (operation: string, variables: object) => Promise<{ readonly data?: unknown }>;
