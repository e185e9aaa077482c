const BRACKETED = /[([{【《<〔「][^)\]}】》>〕」]*[)\]}】》>〕」]?/gu;
const ROLE =
  "业主|租户|租客|住户|客户|顾客|访客|用户|买方|买家|卖方|乙方|甲方|代办人?|代理人?|代签|委托人?|中介|本人|联系人|新客户?|老客户";
const AROUND = new RegExp(`^(?:${ROLE})[:：\\s]*|[\\s,，-]*(?:${ROLE})$`, "gu");
const NOBODY =
  /^(?:[\s\-—_.*?？/\\]*|无名氏?|无|未知|不详|匿名|保密|测试.*|待定|某某?|家属|先生|女士|小姐|微信用户|unknown|test\d*|n\/?a|null|none|anonymous|客户?\d+)$/iu;
/** 王伟的妻子 is not 王伟, and has no name here. */
const KIN = /(?:的|之)?(?:妻子?|老婆|太太|爱人|丈夫|老公|父亲?|母亲?|爸爸?|妈妈?|儿子|女儿|孩子|家属|家人|朋友|同事)$/u;

/**
 * Takes remarks off a name: brackets and roles such as 业主 and 代办.
 * Takes clean text; returns an empty string when it names nobody, or only
 * somebody's relative.
 */
export function withoutRemarks(text: string): string {
  const unbracketed = text.replace(BRACKETED, " ").trim();
  const bare = unbracketed.replace(AROUND, "").trim();
  // 微信用户 must not be left as 微信 when its role is taken off.
  if (NOBODY.test(unbracketed) || NOBODY.test(bare)) return "";
  const kin = KIN.exec(bare);
  return kin && kin.index >= 2 ? "" : bare;
}
