import { describe, expect, test } from "@jest/globals";
import { normaliseName, type PersonName } from "../../../../../subgraphs/customer/identity/normalise/name.js";
import { surnameSound } from "../../../../../subgraphs/customer/identity/normalise/pinyin.js";
import { syllablesOf } from "../../../../../subgraphs/customer/identity/normalise/syllables.js";

/** A name as "surname|given", the surname alone with a question mark behind it, "nobody", or undefined. */
function short(written: string): string | undefined {
  const name = normaliseName(written);
  if (name?.kind === "full") return `${name.surname}|${name.given}`;
  return name?.kind === "surname-only" ? `${name.surname}?` : name && "nobody";
}

const readings = (written: string) =>
  (normaliseName(written) as Exclude<PersonName, { kind: "placeholder" }>).readings.map(
    ({ surname, given }) => `${surname}|${given}`,
  );

describe("a Chinese name", () => {
  test.each([
    ["王伟", "王|伟"],
    ["劉偉", "刘|伟"],
    ["歐陽娜娜", "欧阳|娜娜"],
    ["王\u200b伟", "王|伟"],
    ["\ufeff王伟\u00ad", "王|伟"],
    ["王\u3000伟", "王|伟"],
    [" 王  伟 ", "王|伟"],
    ["🐱王伟", "王|伟"],
    ["王伟 13800138000", "王|伟"],
  ])("%j is read as %s: characters simplified, invisible ones and spaces gone", (written, read) => {
    expect(short(written)).toBe(read);
  });

  test.each([
    ["欧阳娜", "欧阳|娜"],
    ["司马光", "司马|光"],
    ["诸葛亮", "诸葛|亮"],
    ["钟离春", "钟离|春"],
    ["爱新觉罗", "爱新|觉罗"],
    ["欧阳", "欧|阳"],
    ["单于", "单|于"],
    ["欧阳 娜", "欧阳|娜"],
    ["张李 文华", "张李|文华"],
    ["张李文华", "张|李文华"],
  ])("%s has the surname that it should: %s", (written, read) => {
    expect(short(written)).toBe(read);
  });

  test.each([
    ["阿凡提·买买提", "|阿凡提·买买提"],
    ["阿凡提•买买提", "|阿凡提·买买提"],
    ["阿凡提・买买提", "|阿凡提·买买提"],
    ["阿凡提.买买提", "|阿凡提·买买提"],
    ["陳·偉", "陈|伟"],
    ["陈.伟", "陈|伟"],
    ["欧阳·娜娜", "欧阳|娜娜"],
  ])("%s, with a dot, is %s", (written, read) => {
    expect(short(written)).toBe(read);
  });

  test("keeps what was written beside what was read", () => {
    expect(normaliseName(" 劉 偉（業主）")).toMatchObject({ written: " 劉 偉（業主）", text: "刘伟", script: "han" });
  });

  test.each([
    ["曾国藩", "zeng|guo fan"],
    ["单雄信", "shan|xiong xin"],
    ["仇英", "qiu|ying"],
    ["解缙", "xie|jin"],
    ["查良镛", "zha|liang yong"],
    ["万俟卨", "mo qi|xie"],
    ["尉迟恭", "yu chi|gong"],
    ["吕布", "lv|bu"],
  ])("%s sounds %s: surnames have readings of their own", (written, read) => {
    expect(readings(written)).toEqual([read]);
  });

  test("of two people named in one breath is the first one's, and the other is kept", () => {
    expect(normaliseName("张三、李四")).toMatchObject({ text: "张三", others: ["李四"] });
    expect(normaliseName("张三/李四/王五")).toMatchObject({ text: "张三", others: ["李四", "王五"] });
    expect(normaliseName("张三 和 李四")).toMatchObject({ text: "张三", others: ["李四"] });
    expect(normaliseName("张和平")).not.toHaveProperty("others");
  });
});

describe("a title", () => {
  test.each([
    ["王先生", "王?", "MALE"],
    ["李女士", "李?", "FEMALE"],
    ["张姐", "张?", "FEMALE"],
    ["周哥", "周?", "MALE"],
    ["杜小姐", "杜?", "FEMALE"],
    ["王大哥", "王?", "MALE"],
    ["欧阳先生", "欧阳?", "MALE"],
    ["張師傅", "张?", "MALE"],
    ["王总", "王?", undefined],
    ["高总", "高?", undefined],
    ["张老师", "张?", undefined],
    ["老王", "王?", undefined],
    ["小李", "李?", undefined],
    ["张某某", "张?", undefined],
    ["张某", "张?", undefined],
    ["王**", "王?", undefined],
    ["王××", "王?", undefined],
    ["诸葛亮先生", "诸葛|亮", "MALE"],
    ["王芳女士", "王|芳", "FEMALE"],
    ["范冰冰同志", "范|冰冰", undefined],
  ])("is not a given name: %s is %s, gender %s", (written, read, gender) => {
    expect(short(written)).toBe(read);
    expect((normaliseName(written) as { gender?: string }).gender).toBe(gender);
  });

  test.each([
    ["黄大伟", "黄|大伟"],
    ["龙小小", "龙|小小"],
    ["石先", "石|先"],
    ["王老虎", "王|老虎"],
    ["李总兵", "李|总兵"],
  ])("is not seen where a name only looks like one: %s is %s", (written, read) => {
    expect(short(written)).toBe(read);
  });
});

describe("a remark", () => {
  test.each([
    "业主",
    "業主",
    "代办",
    "代辦人",
    "无",
    "未知",
    "客户",
    "客户123",
    "测试",
    "微信用户",
    "匿名",
    "先生",
    "（业主）",
    "-",
    "***",
    "unknown",
    "N/A",
    "test1",
    "老师",
    "王伟的妻子",
    "王伟妈妈",
    "李娜之夫家属",
  ])("that stands alone names nobody: %s", (written) => {
    expect(short(written)).toBe("nobody");
  });

  test.each([
    ["王伟（业主）", "王|伟"],
    ["王伟(代办)", "王|伟"],
    ["王伟【老客户】", "王|伟"],
    ["[VIP]王伟", "王|伟"],
    ["业主王伟", "王|伟"],
    ["业主：王伟", "王|伟"],
    ["王伟 - 租户", "王|伟"],
    ["王先生（代办）", "王?"],
    ["王伟（未闭", "王|伟"],
  ])("around a name is taken off: %s is %s", (written, read) => {
    expect(short(written)).toBe(read);
  });
});

test.each(["", "  ", "\u200b", "王\u202e伟"])(
  "says nothing when nothing is left, or the direction of writing is hidden: %j",
  (written) => {
    expect(normaliseName(written)).toBeUndefined();
  },
);

describe("a name in Latin letters", () => {
  test.each([
    ["Xiaoming Wang", "wang|xiaoming", ["wang|xiao ming"]],
    ["Wang Xiaoming", "wang|xiaoming", ["wang|xiao ming"]],
    ["WANG, Xiaoming", "wang|xiaoming", ["wang|xiao ming"]],
    ["Wang Xiao-Ming", "wang|xiaoming", ["wang|xiao ming", "ming|wang xiao"]],
    ["wangxiaoming", "wang|xiaoming", ["wang|xiao ming"]],
    ["Ｗａｎｇ Xiaoming", "wang|xiaoming", ["wang|xiao ming"]],
    ["Ouyang Nana", "ouyang|nana", ["ou yang|na na"]],
    ["Nana Ouyang", "ouyang|nana", ["ou yang|na na"]],
    ["Wei Wang", "wei|wang", ["wei|wang", "wang|wei"]],
    ["Lü Bu", "lv|bu", ["lv|bu", "bu|lv"]],
    ["Lyu Bu", "lv|bu", ["lv|bu", "bu|lv"]],
  ])("that is pinyin is read in either order: %s is %s, aloud %j", (written, read, aloud) => {
    expect(short(written)).toBe(read);
    expect(readings(written)).toEqual(aloud);
  });

  test.each([
    ["John Smith", "smith|john"],
    ["Smith, John", "smith|john"],
    ["Mary-Jane Watson", "watson|mary jane"],
    ["J. Smith", "smith|j"],
    ["O'Brien", "|o'brien"],
    ["Dr. Jane Fox", "fox|jane"],
  ])("that is not has its surname last: %s is %s", (written, read) => {
    expect(short(written)).toBe(read);
    expect(readings(written)).toEqual([]);
  });

  test("knows a title too", () => {
    expect(normaliseName("Mr. Smith")).toMatchObject({ kind: "surname-only", surname: "smith", gender: "MALE" });
    expect(normaliseName("Ms Li")).toMatchObject({ kind: "surname-only", surname: "li", gender: "FEMALE" });
    expect(normaliseName("Mrs Wang Xiaoming")).toMatchObject({ kind: "full", surname: "wang", gender: "FEMALE" });
  });

  test.each([
    ["xiaoming", ["xiao", "ming"]],
    ["zhuangzhuang", ["zhuang", "zhuang"]],
    ["xi'an", ["xi", "an"]],
    ["xian", ["xian"]],
    ["nyu", ["nv"]],
    ["lüe", ["lve"]],
    ["smith", undefined],
    ["", undefined],
  ])("is cut into syllables: %s is %j", (word, syllables) => {
    expect(syllablesOf(word)).toEqual(syllables);
  });
});

test("a surname is read by its syllables", () => {
  expect(["欧阳", "曾", "区", "盖"].map(surnameSound)).toEqual(["ou yang", "zeng", "ou", "ge"]);
});
