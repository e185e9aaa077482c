/** The most characters of a subject. */
const most = 200;

/**
 * Makes of what somebody said a subject in one line, and the whole beside it when the line does not hold it, so that a
 * desk types it once. Requirements 000-39.
 * @param said what was said, of any length
 */
export function subjectOf(said: string): { readonly subject: string; readonly description: string | null } {
  const whole = said.trim();
  const [line = ""] = whole.split(/[\r\n]/, 1);
  const subject = [...line].slice(0, most).join("").trim();
  return { subject, description: subject === whole ? null : whole };
}
