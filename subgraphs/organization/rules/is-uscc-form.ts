/**
 * Whether a text has the form of a unified social credit code: 18 characters of its alphabet (GB 32100-2015).
 * The check digit is not demanded: genuine codes are known that fail it.
 */
export function isUsccForm(code: string): boolean {
  return /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/.test(code);
}
