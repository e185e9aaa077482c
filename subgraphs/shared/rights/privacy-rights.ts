import { roles as everyone } from "../caller.js";
import { does, reads, right } from "./right-to.js";
import type { Rights } from "./right.js";

const service = ["service_agent", "service_manager"] as const;
const staff = [
  ...(["sales_consultant", "sales_manager", "property_butler", "property_manager"] as const),
  ...service,
] as const;
const departments = ["organization", "customer", "marketing", "service", "property"];

/** Who may do what about what people agreed to and what they ask of their own data: a part of the table of rights. */
export const privacyRights: Rights = {
  "consent.keep": does(
    "Write down what people agree to, and how they want to be reached (同意与联系偏好)",
    [...staff, "data_steward", "privacy_officer", "application", "administrator"],
    ["consentGive consentWithdraw contactPreferenceSet"],
  ),
  "privacy.read": reads(
    "See what persons ask of their own data (个人信息请求查询)",
    [...service, "privacy_officer", "application", "administrator"],
    ["dataSubjectRequest dataSubjectRequests"],
  ),
  "privacy.request": does(
    "Write down what persons ask (受理个人信息请求)",
    [...service, "privacy_officer", "administrator"],
    ["dataSubjectRequestOpen dataSubjectRequestWithdraw"],
  ),
  "privacy.decide": right(
    "Decide on requests, hand out copies (决定个人信息请求)",
    ["privacy_officer", "administrator"],
    [
      "Mutation.dataSubjectRequestAccept Mutation.dataSubjectRequestRefuse",
      ...departments.map((name) => `DataSubjectRequest.${name}Copy`),
    ],
  ),
  "privacy.carryOut": does(
    "Let departments carry requests out (执行个人信息请求)",
    ["application", "administrator"],
    ["requestReceiptAdd", ...departments.map((name) => `${name}RequestCarryOut`)],
  ),
  "notice.read": reads("See what people are told of the use of their data (隐私告知查询)", everyone, [
    "privacyNotice privacyNotices",
  ]),
  "notice.publish": does(
    "Publish what people are told (发布隐私告知)",
    ["privacy_officer", "administrator"],
    ["privacyNoticePublish"],
  ),
};
