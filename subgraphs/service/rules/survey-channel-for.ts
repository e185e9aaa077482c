/** The way somebody is asked, by the way the matter came in. */
const ways = {
  HOTLINE: "PHONE",
  VISIT: "PHONE",
  EXECUTIVE: "PHONE",
  WECHAT: "WECHAT",
  MAILBOX: "EMAIL",
  WEB: "WEB",
  PATROL: undefined,
} as const;

/**
 * By which way a customer accepts to be asked when nothing else is known: the way that the customer chose to reach us.
 * What our own people found on their round was nobody's request, and nobody is asked. Requirements 003-21.
 */
export function surveyChannelFor<Channel extends keyof typeof ways>(channel: Channel): (typeof ways)[Channel] {
  return ways[channel];
}
