import type { Evidence } from "../identity/evidence.js";
import type { Registration } from "../entities/registration.js";
import type { Mention } from "../rules/contact-points-of.js";

/** Every number, address and name by which a registration says that the person can be reached. */
export function mentionsOf(registration: Registration): Mention[] {
  const { mobile, email, wechat } = registration.evidence as Evidence;
  const { written, registeredAt: at } = registration;
  const mentions: Mention[] = [];
  if (mobile) mentions.push({ kind: "MOBILE", value: mobile, written: written.mobile ?? mobile, at });
  if (email) mentions.push({ kind: "EMAIL", value: email, written: written.email ?? email, at });
  if (wechat) mentions.push({ kind: "WECHAT", value: wechat, written: written.wechat ?? wechat, at });
  return mentions;
}
