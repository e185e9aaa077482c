import { privacyRights } from "./shared/rights/privacy-rights.js";
import { roles as everyone } from "./shared/caller.js";
import { allBut, does, reads, right } from "./shared/rights/right-to.js";
import type { Rights } from "./shared/rights/right.js";

const sales = ["sales_consultant", "sales_manager"] as const;
const service = ["service_agent", "service_manager"] as const;
const property = ["property_butler", "property_manager"] as const;
const staff = [...sales, ...service, ...property] as const;
const audited = ["customer", "marketing", "organization", "property", "service"];
const auditFields = audited.map((name) => `${name}AuditEntries ${name}AuditHead`);

/**
 * Who may do what: the one table of roles, which SECURITY.md shows and every subgraph enforces. What stands in no right
 * is denied to everybody. A right says what a role may do at all; in which projects, for which department, and of which
 * rows, is decided where they are read and changed.
 */
export const rights: Rights = {
  "schema.read": right("Read the schema by introspection (模式查询)", ["administrator", "application"], []),
  "directory.read": reads("Look up projects, departments and people (组织查询)", everyone, [
    "city cities department departments employee employees legalEntity legalEntities node nodes",
    "project projectByCode projects team teams",
  ]),
  "directory.write": does(
    "Change the directory (组织维护)",
    ["administrator"],
    [
      "cityCreate cityChange departmentCreate departmentChange employeeCreate employeeChange legalEntityCreate",
      "legalEntityChange projectCreate projectChange teamCreate teamChange",
    ],
  ),
  "customer.read": reads("See customers, masked (客户查询)", everyone, [
    "customer customers registration registrations idCard idCards",
  ]),
  "customer.name": right("Read names in full, not masked (姓名全显)", allBut("city_manager", "group_analyst"), []),
  "audit.read": reads("Read the audit trail, of every project (审计查询)", ["privacy_officer"], auditFields),
  "customer.search": reads("Find a customer by mobile, id number or card (精确查找)", allBut("group_analyst"), [
    "customersByMobile customersByIdNumber idCardByNo",
  ]),
  "customer.register": does(
    "Write customers down (客户登记)",
    [...staff, "data_steward", "application", "administrator"],
    ["customerRegister registrationChange importRegistrations"],
  ),
  "customer.classify": does(
    "Say what a customer is to the group (客户分类)",
    ["sales_manager", "service_manager", "property_manager", "city_manager", "data_steward", "administrator"],
    ["customerClassify"],
  ),
  "customer.reveal": does(
    "Be told a value that is masked, for a purpose (揭示联系方式)",
    [...staff, "data_steward", "privacy_officer", "administrator"],
    ["contactReveal"],
  ),
  ...privacyRights,
  "sharing.decide": right(
    "Agree on sharing customers between projects (共享协议)",
    ["sales_manager", "service_manager", "property_manager", "city_manager", "privacy_officer", "administrator"],
    [
      "Query.sharingAgreements Mutation.sharingAgreementPropose Mutation.sharingAgreementApprove",
      "Mutation.sharingAgreementRevoke",
    ],
  ),
  "card.issue": does("Issue id cards (发卡)", [...sales, "administrator"], ["idCardIssue"]),
  "card.activate": does("Activate id cards (激活卡)", [...property, "administrator"], ["idCardActivate"]),
  "card.suspend": does("Suspend id cards (挂失卡)", [...property, "data_steward", "administrator"], ["idCardSuspend"]),
  "card.void": does("Void id cards (注销卡)", ["property_manager", "data_steward", "administrator"], ["idCardVoid"]),
  "identity.review": right(
    "Decide who is one person (身份审核)",
    ["service_manager", "data_steward", "administrator"],
    [
      "Query.identityDecision Query.identityDecisions Query.reviewPairs Mutation.reviewPairDecide",
      "Query.whySame Registration.link",
    ],
  ),
  "golden.decide": right(
    "Decide which values count (黄金值维护)",
    ["data_steward", "administrator"],
    ["Query.survivorship Mutation.survivorshipChange Mutation.goldenValuePin Mutation.goldenValueUnpin"],
  ),
  "identity.decide": does(
    "Merge and split customers (合并拆分)",
    ["data_steward", "administrator"],
    ["customerMerge customerSplit identityDecisionUndo"],
  ),
  "sales.read": reads("See leads, opportunities, deals, referrals (营销查询)", everyone, [
    "deal deals lead leads opportunity opportunities referral referrals touchpoint touchpoints",
  ]),
  "sales.work": does(
    "Sell (销售)",
    [...sales, "administrator"],
    [
      "dealSubscribe dealSign dealSignOnline dealFile dealReceivePayment dealDeliver dealCancel",
      "leadOpen leadContact leadLose leadChange opportunityOpen opportunityAdvance opportunityLose opportunityChange",
      "referralPropose referralConfirm referralReject touchpointRecord",
    ],
  ),
  "sales.lead": does(
    "Assign leads, grant rewards (销售管理)",
    ["sales_manager", "administrator"],
    ["leadAssign referralReward"],
  ),
  "estate.read": reads("See homes, residents, handovers, work orders (物业查询)", everyone, [
    "building buildings handover handovers occupancy occupancies unit units workOrder workOrders",
  ]),
  "estate.work": does(
    "Look after homes (物业服务)",
    [...property, "administrator"],
    [
      "buildingCreate buildingChange unitCreate unitChange occupancyBegin occupancyEnd occupancyChange",
      "handoverAnnounce handoverAppoint handoverInspect handoverComplete handoverRefuse",
      "workOrderDispatch workOrderAccept workOrderFinish workOrderCancel",
    ],
  ),
  "workOrder.raise": does(
    "Ask for work, rate it (报修评价)",
    [...service, ...property, "administrator"],
    ["workOrderRaise workOrderRate"],
  ),
  "case.read": reads("See cases (工单查询)", everyone, ["case cases caseTasks Subscription.caseChanged"]),
  "case.open": does("Open cases (登记工单)", [...staff, "application", "administrator"], ["caseOpen caseIntake"]),
  "case.handle": does(
    "Handle cases, each department its own (处理工单)",
    [...staff, "administrator"],
    [
      "caseAcknowledge caseTake caseHandOff caseNote caseProgress caseResolve caseClose caseReopen caseCancel caseChange",
      "caseReply caseCallBack casePause caseResume caseRepeatLink casePromiseMake casePromiseFulfil caseCite remedyFinish",
      "casePlaybookTick caseSolutionOffer caseSolutionChoose caseTaskAsk caseTaskAccept caseTaskFinish caseTaskRefuse caseTaskWithdraw emergencyPlanStart",
    ],
  ),
  "case.lead": does(
    "Override clocks, credit people, set tiers (客服管理)",
    ["service_manager", "administrator"],
    ["caseClockOverride caseCredit customerTierSet"],
  ),
  "case.follow": does(
    "Let cases follow how their customers are served (工单等级跟随)",
    ["application", "administrator"],
    ["caseTierFollow"],
  ),
  "serviceLevel.read": reads("See service levels (服务标准查询)", everyone, [
    "serviceCalendars servicePolicies performanceWeights caseSubCategories emergencyPlans",
  ]),
  "serviceLevel.set": does(
    "Set service levels (服务标准维护)",
    ["service_manager", "administrator"],
    [
      "servicePolicyPublish serviceCalendarSave serviceCalendarDaysSet escalationContactSet caseDispatchSet caseSubCategorySave emergencyPlanSave performanceWeightsPublish",
    ],
  ),
  "knowledge.read": reads("Look things up (知识查询)", everyone, [
    "knowledgeArticle knowledgeSearch knowledgeVersions",
  ]),
  "knowledge.write": does(
    "Write what is known (知识编写)",
    [...service, "property_manager", "sales_manager", "administrator"],
    ["knowledgeWrite knowledgeRevise knowledgeChange knowledgeSubmit"],
  ),
  "knowledge.publish": does(
    "Answer for what is published (知识发布)",
    ["service_manager", "administrator"],
    ["knowledgePublish knowledgeReturn knowledgeWithdraw"],
  ),
  "satisfaction.read": reads("See how content customers are (满意度查询)", everyone, [
    "remedies satisfaction satisfactionReports feedback serviceDigests survey surveys surveyTemplates",
  ]),
  "survey.send": does(
    "Send surveys for cases (发送问卷)",
    [...service, "application", "administrator"],
    ["surveyInvite surveySent"],
  ),
  "survey.answer": does("Answer one's survey, or write a customer's answer down (填写问卷)", everyone, [
    "surveyAnswer",
  ]),
  "survey.lead": does(
    "Make surveys and reports (满意度管理)",
    ["service_manager", "administrator"],
    ["surveyTemplatePublish surveyAsk satisfactionReportMake"],
  ),
  "report.receive": does(
    "Receive one's department's report (签收报告)",
    [...staff, "city_manager", "administrator"],
    ["satisfactionReportReceive"],
  ),
  "digest.receive": does(
    "Receive the digest (签收简报)",
    ["service_manager", "city_manager", "administrator"],
    ["serviceDigestReceive"],
  ),
};
