/** What people come to the service desk with. */
export interface Matter {
  readonly kind: "COMPLAINT" | "REPAIR" | "ENQUIRY" | "SUGGESTION" | "PRAISE";
  readonly category: string;
  readonly subCategory: string | null;
  readonly priority: "LOW" | "NORMAL" | "HIGH" | "URGENT";
  readonly department: "SERVICE" | "PROPERTY";
  readonly subject: string;
  readonly description: string;
  readonly resolution: string;
  readonly rootCause: "PRODUCT" | "COMMUNICATION" | null;
  /** The part of the building that is broken, for repairs. */
  readonly component?: string;
  readonly ownersOnly: boolean;
}

/** How the desk sorts what is broken, by the part of the building. */
const repairs: Readonly<Record<string, string>> = {
  LEAKAGE: "LEAKAGE",
  DOORS_WINDOWS: "DOORS_WINDOWS",
  PIPE_BLOCKAGE: "PLUMBING",
  ELECTRICAL: "ELECTRICITY",
  PLASTER: "CRACKS",
};

const repair = (component: string, subject: string, description: string, resolution: string): Matter => ({
  kind: "REPAIR",
  category: "ENGINEERING_QUALITY",
  subCategory: repairs[component] ?? null,
  priority: "HIGH",
  department: "PROPERTY",
  rootCause: "PRODUCT",
  ownersOnly: true,
  component,
  subject,
  description,
  resolution,
});

/** The usual matters, in the words of the desk. */
// prettier-ignore -- a matter is read in one look
export const matters: readonly Matter[] = [
  repair("LEAKAGE", "卫生间天花板渗水", "雨后卫生间天花板出现水渍并持续滴水", "更换防水层，闭水试验48小时无渗漏"),
  repair("DOORS_WINDOWS", "客厅窗户关不严", "窗框变形，关闭后漏风", "调整合页并更换密封条"),
  repair("PIPE_BLOCKAGE", "厨房下水堵塞", "厨房水槽排水缓慢，有异味", "疏通管道，试水正常"),
  repair("ELECTRICAL", "主卧插座没电", "主卧两个插座无电，空开未跳闸", "更换插座回路接线"),
  repair("PLASTER", "次卧墙面空鼓开裂", "次卧外墙内侧出现约一米长裂缝", "铲除空鼓层，重新抹灰并刷漆"),
  {
    kind: "COMPLAINT",
    category: "SALES_COMMITMENT",
    subCategory: "PROMISES",
    priority: "HIGH",
    department: "SERVICE",
    rootCause: "COMMUNICATION",
    ownersOnly: true,
    subject: "学区承诺与实际不符",
    description: "购房时销售称对口名校，入住后得知学区调整",
    resolution: "提供书面说明，协助办理入学手续，客户接受",
  },
  {
    kind: "COMPLAINT",
    category: "PROPERTY_MANAGEMENT",
    subCategory: "NOISE",
    priority: "NORMAL",
    department: "PROPERTY",
    rootCause: "COMMUNICATION",
    ownersOnly: true,
    subject: "夜间装修噪音扰民",
    description: "楼上住户晚十点后仍在装修",
    resolution: "管家上门劝阻并公示装修时间",
  },
  {
    kind: "COMPLAINT",
    category: "SERVICE_PROCESS",
    subCategory: "NO_ANSWER",
    priority: "NORMAL",
    department: "SERVICE",
    rootCause: "COMMUNICATION",
    ownersOnly: false,
    subject: "多次致电无人答复",
    description: "三次拨打热线均被告知转其他部门",
    resolution: "由首问人员全程跟进，当日答复",
  },
  {
    kind: "ENQUIRY",
    category: "SALES_COMMITMENT",
    subCategory: "CONTRACT",
    priority: "LOW",
    department: "SERVICE",
    rootCause: null,
    ownersOnly: false,
    subject: "咨询贷款办理进度",
    description: "希望了解按揭审批所需时间",
    resolution: "已告知预计十个工作日内完成",
  },
  {
    kind: "SUGGESTION",
    category: "DESIGN_PLANNING",
    subCategory: "PUBLIC_SPACE",
    priority: "LOW",
    department: "SERVICE",
    rootCause: null,
    ownersOnly: true,
    subject: "建议增设儿童活动场地",
    description: "小区儿童较多，现有场地不足",
    resolution: "已转设计部评估并答复客户",
  },
  {
    kind: "PRAISE",
    category: "PROPERTY_MANAGEMENT",
    subCategory: null,
    priority: "LOW",
    department: "PROPERTY",
    rootCause: null,
    ownersOnly: true,
    subject: "表扬管家服务热情",
    description: "管家冒雨帮助搬运物品",
    resolution: "已记录并通报表扬",
  },
];
