import { RequestKind } from "./request-kind.js";

/** Whether a request of this kind hands out what is known. PIPL article 45. */
export function isHandedOut(kind: RequestKind): boolean {
  return kind === RequestKind.ACCESS || kind === RequestKind.COPY;
}
