const DIGITS: Record<string, number> = {
  "〇": 0, "零": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3, "四": 4, "肆": 4, "五": 5, "伍": 5,
  "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
}; // prettier-ignore
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const NUMERAL = /[〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟]+/gu;

/**
 * Writes Chinese numerals with digits: 二十五号楼 becomes 25号楼, 一五〇一
 * becomes 1501. Takes and returns any text.
 */
export function readChineseNumbers(text: string): string {
  return text.replace(NUMERAL, (numeral) =>
    /[十拾百佰千仟]/u.test(numeral) ? String(counted(numeral)) : spelled(numeral),
  );
}

/** 一千五百零二: digits multiplied by the unit behind them; a unit with no digit before it counts once (十五). */
function counted(numeral: string): number {
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS[character];
    else {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

/** 一五〇一: digit by digit. */
function spelled(numeral: string): string {
  return [...numeral].map((character) => DIGITS[character]).join("");
}
