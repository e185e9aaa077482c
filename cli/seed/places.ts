/** A project of the demonstration data. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly filedName: string;
  readonly saleMode: "PRESALE" | "EXISTING";
  /** When its first building was accepted as completed. */
  readonly completedOn: string;
}

/** A city of the demonstration data, with the company that builds there. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly company: string;
  readonly uscc: string;
  readonly projects: readonly Place[];
}

const place = (
  code: string,
  name: string,
  filedName: string,
  completedOn: string,
  saleMode: Place["saleMode"] = "PRESALE",
): Place => ({ code, name, filedName, saleMode, completedOn });

/** Six cities, twelve projects; the companies' codes fit GB 32100, check digit included. */
export const regions: readonly Region[] = [
  {
    code: "BJ",
    name: "北京",
    divisionCode: "110000",
    company: "北京同檐置业有限公司",
    uscc: "91110105000000001Y",
    projects: [
      place("BJ-01", "同檐·西山里", "西山里家园", "2017-06-30"),
      place("BJ-02", "同檐·通惠湾", "通惠湾小区", "2019-10-31"),
    ],
  },
  {
    code: "SH",
    name: "上海",
    divisionCode: "310000",
    company: "上海同檐置业有限公司",
    uscc: "91310115000000002Y",
    projects: [
      place("SH-01", "同檐·浦江印", "浦江印苑", "2016-09-30"),
      place("SH-02", "同檐·云间", "云间雅苑", "2020-12-31", "EXISTING"),
    ],
  },
  {
    code: "SZ",
    name: "深圳",
    divisionCode: "440300",
    company: "深圳同檐置业有限公司",
    uscc: "91440300000000003P",
    projects: [
      place("SZ-01", "同檐·前海港", "前海港花园", "2018-03-31"),
      place("SZ-02", "同檐·梧桐", "梧桐山居", "2021-06-30"),
    ],
  },
  {
    code: "CD",
    name: "成都",
    divisionCode: "510100",
    company: "成都同檐置业有限公司",
    uscc: "91510100000000004T",
    projects: [place("CD-01", "同檐·锦里", "锦里名居", "2017-12-31")],
  },
  {
    code: "DL",
    name: "大连",
    divisionCode: "210200",
    company: "大连同檐置业有限公司",
    uscc: "91210200000000005Y",
    projects: [
      place("DL-01", "同檐·星海", "星海公馆", "2016-06-30"),
      place("DL-02", "同檐·东港", "东港华府", "2019-06-30"),
      place("DL-03", "同檐·金石滩", "金石滩别院", "2022-09-30", "EXISTING"),
    ],
  },
  {
    code: "SY",
    name: "沈阳",
    divisionCode: "210100",
    company: "沈阳同檐置业有限公司",
    uscc: "91210100000000006W",
    projects: [
      place("SY-01", "同檐·浑河湾", "浑河湾家园", "2018-10-31"),
      place("SY-02", "同檐·北站壹号", "北站壹号院", "2021-10-31"),
    ],
  },
];

/** Every project of the demonstration data. */
export const places: readonly Place[] = regions.flatMap(({ projects }) => projects);
