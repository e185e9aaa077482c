import { registerEnumType } from "type-graphql";

/** How much we owe a customer's time; the queue goes by it. Requirements 003-13. */
export enum ServiceTier {
  VIP = "VIP",
  PROFESSIONAL = "PROFESSIONAL",
  ORDINARY = "ORDINARY",
}
registerEnumType(ServiceTier, {
  name: "ServiceTier",
  description: "How a customer is served (服务等级).",
  valuesConfig: {
    VIP: { description: "Before all others (VIP级)." },
    PROFESSIONAL: { description: "Before ordinary ones (专业级)." },
    ORDINARY: { description: "In turn (普通级)." },
  },
});
