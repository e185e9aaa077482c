import { registerEnumType } from "type-graphql";

/** Why nothing came of it. */
export enum LostReason {
  QUALITY = "QUALITY",
  SERVICE = "SERVICE",
  COMPETITOR_PRICE = "COMPETITOR_PRICE",
  OTHER = "OTHER",
}
registerEnumType(LostReason, {
  name: "LostReason",
  description: "Why nothing came of it (流失原因).",
  valuesConfig: {
    QUALITY: { description: "The product or its quality (产品质量)." },
    SERVICE: { description: "The service (服务不到位)." },
    COMPETITOR_PRICE: { description: "A competitor's price (竞争对手价格)." },
    OTHER: { description: "Something else (其他)." },
  },
});
