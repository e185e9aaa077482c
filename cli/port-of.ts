import { InvalidArgumentError } from "commander";

/** Reads a port as an option gives it; 0 is any free one. Throws InvalidArgumentError otherwise. */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}
