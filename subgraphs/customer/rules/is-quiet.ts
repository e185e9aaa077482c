/** When a person does not want to be disturbed: hours of Beijing time, as in 21:00. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietUntil: string;
}

/** What holds for whoever said nothing. */
export const usualQuiet: QuietHours = { quietFrom: "21:00", quietUntil: "08:00" };

/** Beijing is eight hours ahead, and has no summer time. */
const ahead = 8 * 60;

/**
 * Whether a moment lies in the quiet hours, which may reach over midnight; they begin with their first minute and end before their last.
 * Equal hours are none at all.
 */
export function isQuiet({ quietFrom, quietUntil }: QuietHours, at: Date): boolean {
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)];
  const now = (at.getUTCHours() * 60 + at.getUTCMinutes() + ahead) % (24 * 60);
  return from <= until ? from <= now && now < until : from <= now || now < until;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
