/** The digits in their plain and their formal writing, from 0 on. */
const WRITTEN_DIGITS = ["〇零", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
const DIGITS: Record<string, number> = Object.fromEntries(
  WRITTEN_DIGITS.flatMap((written, digit) => [...written].map((one) => [one, digit])),
);
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
