/**
 * The number printed on a card: KH (客户), nine digits and a check digit by Luhn, which finds every single wrong digit.
 * @param serial the card's serial number, 1 to 999,999,999
 */
export function cardNumber(serial: number): string {
  const digits = String(serial).padStart(9, "0");
  const sum = [...digits].reverse().reduce((total, digit, index) => total + weighed(Number(digit), index), 0);
  return `KH${digits}${(10 - (sum % 10)) % 10}`;
}

function weighed(digit: number, index: number): number {
  if (index % 2 === 1) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}
