/**
 * Whether a project's code is well formed and begins with its city's code, as DL-01 does in DL.
 * @returns what is wrong with it, or undefined
 */
export function projectCodeFitsCity(code: string, cityCode: string): string | undefined {
  if (!/^[A-Z]{2}-\d{2}$/.test(code))
    return `A project's code is two letters, a dash and two digits, and was "${code}".`;
  if (!code.startsWith(`${cityCode}-`))
    return `A project in ${cityCode} has a code that begins with ${cityCode}-, not "${code}".`;
  return undefined;
}
