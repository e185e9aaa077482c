import { registerEnumType } from "type-graphql";

/** What makes somebody want to buy here. */
export enum PurchaseMotive {
  TRANSPORT = "TRANSPORT",
  PRODUCT_IMAGE = "PRODUCT_IMAGE",
  QUALITY = "QUALITY",
  FACILITIES = "FACILITIES",
  SURROUNDINGS = "SURROUNDINGS",
  DEVELOPER_CREDIT = "DEVELOPER_CREDIT",
  PROPERTY_SERVICE = "PROPERTY_SERVICE",
  CHILD_EDUCATION = "CHILD_EDUCATION",
  ELDER_CARE_MEDICAL = "ELDER_CARE_MEDICAL",
  CLIMATE = "CLIMATE",
}
registerEnumType(PurchaseMotive, {
  name: "PurchaseMotive",
  description: "What makes somebody want to buy here (购房动机).",
  valuesConfig: {
    TRANSPORT: { description: "The transport (交通)." },
    PRODUCT_IMAGE: { description: "The look of the product (产品形象)." },
    QUALITY: { description: "The quality (品质)." },
    FACILITIES: { description: "The facilities (配套)." },
    SURROUNDINGS: { description: "The surroundings (环境)." },
    DEVELOPER_CREDIT: { description: "The developer's good name (开发商信誉)." },
    PROPERTY_SERVICE: { description: "The property service (物业服务)." },
    CHILD_EDUCATION: { description: "Schools for the children (子女教育)." },
    ELDER_CARE_MEDICAL: { description: "Care and doctors for the old (养老医疗)." },
    CLIMATE: { description: "The climate (气候)." },
  },
});
