import { learn } from "../identity/learn.js";
import type { Model } from "../identity/weigh/model.js";

/** How many of a thousand people have the most common surnames. Ministry of Public Security, report on names, 2020. */
const surnames = {
  ...{ 王: 72, 李: 72, 张: 68, 刘: 54, 陈: 46, 杨: 31, 黄: 22, 赵: 20, 吴: 20, 周: 19 },
  ...{ 徐: 14, 孙: 14, 马: 13, 朱: 12, 胡: 12, 郭: 11, 何: 11, 高: 10, 林: 10, 罗: 9 },
};
/** How many of a thousand characters in given names are the most common ones. */
const characters = { 英: 13, 华: 13, 玉: 12, 秀: 11, 明: 10, 红: 9, 丽: 9, 国: 8, 文: 8, 伟: 7, 芳: 7, 军: 6, 平: 6 };
/** Stands for all the rest, so that what is not named is rare. */
const others = "…";

/** Two registrations are one person's, or a relative's, as seldom as in a house of some thousand people. */
const shares = { same: 2e-4, connected: 1e-4, stranger: 1 - 3e-4 };

/** What is believed as long as a house has learned nothing: the matcher's own beliefs, with names as common as in the country. */
export function priorModel(): Model {
  const believed = learn([]);
  const counts = { names: 1_000, surnames: filled(surnames), characters: filled(characters) };
  const names = { ...believed.names, ...counts, latin: 200, words: {}, lengths: { 1: 150, 2: 840, 3: 10 } };
  return { ...believed, version: "prior", shares, western: { ...believed.western, shares }, names };
}

function filled(counts: Readonly<Record<string, number>>): Record<string, number> {
  const named = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { ...counts, [others]: 1_000 - named };
}
