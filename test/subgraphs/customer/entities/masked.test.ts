import { describe, expect, test } from "@jest/globals";
import { masked } from "../../../../subgraphs/customer/entities/masked.js";

describe("what may be shown of personal data", () => {
  test.each<[keyof typeof masked, string, string]>([
    ["mobile", "13812341234", "138****1234"],
    ["mobile", "+8613812341234", "138****1234"],
    ["mobile", "+86 138-1234-1234", "138****1234"],
    ["mobile", "008613812341234", "138****1234"],
    ["mobile", "１３８１２３４１２３４", "138****1234"],
    ["mobile", "+85261234567", "+****567"],
    ["mobile", "1381234", "****"],
    ["mobile", "打电话13812341234", "138****1234"],
    ["mobile", "13812341234或13912341234", "1*********************4"],
    ["idNumber", "11010519491231002X", "1****************X"],
    ["idNumber", "110105491231002", "1*************2"],
    ["idNumber", "E12345678", "E*******8"],
    ["idNumber", "123", "****"],
    ["birthDate", "1957-07-25", "1957-**-**"],
    ["birthDate", "19570725", "1957-**-**"],
    ["birthDate", "1957年7月25日", "1957-**-**"],
    ["birthDate", "25.07.1957", "1957-**-**"],
    ["birthDate", "五七年七月", "****-**-**"],
    ["birthDate", "25071957", "****-**-**"],
    ["email", "u8421092@163.com", "u****@163.com"],
    ["email", "no address", "n********s"],
    ["email", "@163.com", "@******m"],
    ["wechat", "wx898210163197832", "w****"],
    ["address", "27栋4单元503室", "27栋4单元****室"],
    ["address", "3-2-1501", "3-2-****"],
    ["address", "成都市CD-01 13#3-1303", "成都市CD-01 13#3-****"],
    ["address", "二十六号楼三单元一二〇四", "二十六号楼三单元****"],
    ["address", "八号楼一单元2904", "八号楼一单元****"],
    ["address", "Ａ座１５０１", "A座****"],
    ["address", "6 tullaroop street st james 4011 wa", "**** tullaroop street st james **** wa"],
    ["address", "沈阳市和平区", "沈阳市和平区"],
    ["address", "3栋2单元1501 后门密码一二", "3栋2单元**** 后门密码****"],
    ["address", "三号楼二单元一五〇一(近一中)", "三号楼二单元****(近一中)"],
    ["idNumber", "830000199001010015", "*****************5"],
    ["nameInFull", "王伟", "王伟"],
    ["nameInFull", "王伟13812341234", "王伟****"],
    ["nameInFull", "王伟 138 1234 1234", "王伟 ****"],
    ["name", "王伟", "王*"],
    ["name", "王 小 伟", "王**"],
    ["name", "欧阳修", "欧阳*"],
    ["name", "诸葛孔明", "诸葛**"],
    ["name", "欧阳", "欧*"],
    ["name", "王", "*"],
    ["name", "王伟13812341234", "王************"],
    ["name", "王伟 13812341234", "王* ***********"],
    ["name", "张先生(中介)", "张******"],
    ["name", "John Smith", "J*** S****"],
    ["name", "Ｊｏｈｎ Smith", "J*** S****"],
    ["name", "O'Neill-Brown, Mary", "O******-B****, M***"],
    ["name", "买买提·艾力", "买**·艾*"],
  ])("%s: %s is shown as %s", (field, value, shown) => {
    expect(masked[field](value)).toBe(shown);
  });

  test("is null for null, whichever the field", () => {
    expect(Object.values(masked).map((mask) => mask(null))).toEqual(Object.values(masked).map(() => null));
  });

  test("leaves more than a million candidates for an id number, with year of birth and gender known", () => {
    const [days, sequences] = [365, 500]; // of one year, of one gender
    const areas = [0, 177, 460, 611, 562, 548, 369, 1, 2, 1000]; // counties whose code begins with the digit, about: GB/T 2260
    for (let first = 0; first < 10; first += 1)
      for (const last of "0123456789X") {
        const shown = masked.idNumber(`${first}10105194912310 02${last}`.replace(" ", "")) ?? "";
        expect(shown.slice(1, -1)).toBe("*".repeat(16));
        const begin = areas.filter((count, digit) => count > 0 && [String(digit), "*"].includes(shown[0]!));
        const candidates = (begin.reduce((sum, count) => sum + count, 0) * days * sequences) / 11; // the check digit is shown
        if (first > 0) expect(candidates).toBeGreaterThan(1e6);
      }
  });
});
