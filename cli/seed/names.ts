import type { Random } from "./random.js";

/** Surnames with their share of the population, per ten thousand (Ministry of Public Security, 2019 and 2020 reports). */
// prettier-ignore -- nine to a line
const surnames: readonly (readonly [string, number])[] = [
  ["王", 725],
  ["李", 719],
  ["张", 683],
  ["刘", 538],
  ["陈", 453],
  ["杨", 308],
  ["黄", 223],
  ["赵", 209],
  ["吴", 205],
  ["周", 202],
  ["徐", 146],
  ["孙", 138],
  ["马", 129],
  ["朱", 126],
  ["胡", 116],
  ["郭", 115],
  ["何", 109],
  ["高", 102],
  ["林", 101],
  ["罗", 95],
  ["郑", 94],
  ["梁", 85],
  ["谢", 76],
  ["宋", 70],
  ["唐", 66],
  ["许", 66],
  ["韩", 61],
  ["冯", 60],
  ["邓", 59],
  ["曹", 56],
  ["彭", 54],
  ["曾", 53],
  ["肖", 53],
  ["田", 52],
  ["董", 51],
  ["袁", 50],
  ["潘", 50],
  ["于", 49],
  ["蒋", 46],
  ["蔡", 46],
  ["余", 45],
  ["杜", 44],
  ["叶", 42],
  ["程", 42],
  ["苏", 41],
  ["魏", 41],
  ["吕", 41],
  ["丁", 39],
  ["任", 38],
  ["沈", 37],
  ["欧阳", 8],
  ["上官", 2],
  ["司马", 1],
  ["诸葛", 1],
];

const female = Array.from(
  "芳娜敏静秀娟英华慧巧美婷玉萍红月彩春菊兰凤洁梅琳素云莲雪荣爱妹霞香莺媛艳瑞凡佳嘉琼桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩怡",
);
const male = Array.from(
  "伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光天达安岩",
);

/** A Chinese name: its surname and given name, the surname as common as it is among people, one given name in eight of a single character. */
export function drawName(random: Random, gender: "FEMALE" | "MALE"): { surname: string; given: string } {
  const characters = gender === "FEMALE" ? female : male;
  const given = random.chance(0.13) ? random.pick(characters) : random.pick(characters) + random.pick(characters);
  return { surname: random.weighted(surnames), given };
}
