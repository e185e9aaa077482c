/**
 * Whether something of a handover may happen on a day: only after the building's completion acceptance
 * (城市房地产开发经营管理条例, art. 17).
 * @param completionAcceptedOn the day of the acceptance, null while there was none
 * @returns why it may not, or undefined
 */
export function handoverFollowsAcceptance(day: string, completionAcceptedOn: string | null): string | undefined {
  if (completionAcceptedOn === null)
    return "The building has not passed completion acceptance: nothing in it can be handed over.";
  if (day < completionAcceptedOn)
    return `The building passed completion acceptance on ${completionAcceptedOn}, which is later than ${day}.`;
  return undefined;
}
