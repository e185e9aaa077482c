// What Chinese names are made of here: surnames by how common they are, and the characters of given names.
import { soundOf } from "../../dist/subgraphs/customer/identity/normalise/pinyin.js";

export const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤常温康施文牛章",
  "欧阳",
  "上官",
  "司马",
  "诸葛",
];
const shared = "文明晓华玉国春海建志红云天永庆金平兴东林思雨子宇佳嘉俊欣怡晨瑞安宁";
export const givenOf = {
  FEMALE: [..."芳娜敏静丽艳娟霞秀英慧婷雪梅琴兰莉桂凤洁玲丹萍燕倩颖露瑶蓉薇菲珍蕾琳璐悦涵诗梦紫妍馨萱", ...shared],
  MALE: [..."伟强磊军洋勇杰涛超刚辉鹏飞斌浩凯健峰龙亮波宾栋毅博恒泽轩豪哲睿昊昕航旭帆振胜利", ...shared],
};
export const westernNames = { FEMALE: ["Lisa", "Amy", "Linda", "Grace"], MALE: ["David", "Kevin", "Jack", "Tony"] };

/** The characters of GB 2312's first level, which are those that everybody can type, by how they sound. */
const bySound = new Map();
const gbk = new TextDecoder("gbk");
for (let row = 0xb0; row <= 0xd7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = gbk.decode(Uint8Array.of(row, cell));
    const sound = soundOf(character);
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
}

/** Another character that sounds the same, as an input method offers it; the same one when there is none. */
export function homophoneOf(character, random) {
  const others = (bySound.get(soundOf(character)) ?? []).filter((other) => other !== character);
  return others.length > 0 ? others[Math.floor(others.length * random.next() ** 2)] : character;
}

/** Any character that people can type. */
export function anyCharacter(random) {
  return random.of(bySound.get(random.of([...bySound.keys()])));
}
