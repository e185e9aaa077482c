/** The environment that the settings of a gateway are read from. */
export function gatewayEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
