import { registerEnumType } from "type-graphql";

/** Where somebody met the customer. */
export enum TouchPlace {
  CONSTRUCTION_SITE = "CONSTRUCTION_SITE",
  HOARDING = "HOARDING",
  VISIT_PATH = "VISIT_PATH",
  ENTRANCE = "ENTRANCE",
  SALES_OFFICE = "SALES_OFFICE",
  SHOW_FLAT = "SHOW_FLAT",
  ELSEWHERE = "ELSEWHERE",
}
registerEnumType(TouchPlace, {
  name: "TouchPlace",
  description: "Where somebody met the customer (触点).",
  valuesConfig: {
    CONSTRUCTION_SITE: { description: "On the building site (施工现场)." },
    HOARDING: { description: "At the hoarding around it (工地围板)." },
    VISIT_PATH: { description: "On the visitors' path (客户参观通道)." },
    ENTRANCE: { description: "At the entrance (出入口)." },
    SALES_OFFICE: { description: "In the sales office (售楼处)." },
    SHOW_FLAT: { description: "In the show flat (样板房)." },
    ELSEWHERE: { description: "Somewhere else (其他)." },
  },
});
