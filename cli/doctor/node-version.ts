import type { Finding } from "./finding.js";

/** Whether a version of Node is new enough; ours unless told. */
export function checkNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  const advice = "install Node 24 (20.19 is the oldest that will do)";
  return { ok, what: "Node", found: version, ...(!ok && { advice }) };
}
