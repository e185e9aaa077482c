import { registerEnumType } from "type-graphql";

/** The departments that may have to answer for a case. */
export enum CaseDepartment {
  MARKETING = "MARKETING",
  SERVICE = "SERVICE",
  PROPERTY = "PROPERTY",
  DESIGN = "DESIGN",
  ENGINEERING = "ENGINEERING",
  FINANCE = "FINANCE",
  LEGAL = "LEGAL",
}
registerEnumType(CaseDepartment, {
  name: "CaseDepartment",
  description: "A department that may have to answer for a case (责任部门).",
  valuesConfig: {
    MARKETING: { description: "Marketing and sales (营销部)." },
    SERVICE: { description: "Customer service (客服部)." },
    PROPERTY: { description: "Property management (物业)." },
    DESIGN: { description: "Design and planning (设计部)." },
    ENGINEERING: { description: "Engineering and construction (工程部)." },
    FINANCE: { description: "Finance (财务部)." },
    LEGAL: { description: "Legal affairs (法务部)." },
  },
});
