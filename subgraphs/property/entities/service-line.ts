import { registerEnumType } from "type-graphql";

/** The service lines of property management; requirements 000-28. */
export enum ServiceLine {
  ORDER = "ORDER",
  SANITATION = "SANITATION",
  GREENING = "GREENING",
  MAINTENANCE = "MAINTENANCE",
}
registerEnumType(ServiceLine, {
  name: "ServiceLine",
  description: "A service line of property management (物业服务条线).",
  valuesConfig: {
    ORDER: { description: "Order and security (秩序管理)." },
    SANITATION: { description: "Cleaning of the grounds (园区环卫)." },
    GREENING: { description: "Plants and lawns (绿化)." },
    MAINTENANCE: { description: "Repair and upkeep (维保)." },
  },
});
