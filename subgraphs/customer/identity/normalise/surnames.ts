const COMPOUND =
  "欧阳 上官 皇甫 令狐 诸葛 司徒 司马 司空 司寇 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 宇文 鲜于 端木 独孤 南宫 东方 西门 轩辕 " +
  "呼延 公孙 澹台 赫连 万俟 闻人 钟离 淳于 单于 太叔 仲孙 宗政 濮阳 公冶 公羊 公良 拓跋 夹谷 乐正 漆雕 公西 巫马 百里 " +
  "东郭 南门 羊舌 微生 梁丘 左丘 东门 第五 即墨 达奚 褚师 纳兰 叶赫 那拉 爱新 富察 钮祜 舒穆";
const COMMON =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范" +
  "金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄" +
  "聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解" +
  "牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖" +
  "巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

const compounds = new Set(COMPOUND.split(" "));
const commons = new Set(COMMON);

/** Every surname known here: the common ones of one character, the compound ones of two. */
export const SURNAMES: readonly string[] = [...commons, ...compounds];

/**
 * How many characters of a Chinese name are its surname: two for 欧阳, 司马 and
 * the other compound surnames when a given name is left, else one.
 * Takes a name in simplified characters.
 */
export function surnameLength(name: string): 1 | 2 {
  return name.length > 2 && compounds.has(name.slice(0, 2)) ? 2 : 1;
}

/** Whether a text is a known surname and nothing else. Takes simplified characters. */
export function isSurname(text: string): boolean {
  return text.length === 1 ? commons.has(text) : compounds.has(text);
}
