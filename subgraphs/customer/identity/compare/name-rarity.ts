import type { Level } from "./comparisons.js";
import type { NameFeatures } from "./name-features.js";
import type { NameFrequencies } from "./name-frequencies.js";
import { chancesOf, type PartChances } from "./part-chances.js";
import { MOST_RARE } from "./pattern.js";

/** How seldom a stranger would agree with a name, by how far: -log2 of the chance, whole, 0 to 31. */
export interface Rarity {
  same: number;
  sounds: number;
  near: number;
  /** All but one character of the given name. */
  character: number;
  surname: number;
  nearSurname: number;
  given: number;
}

/** By name, in the order of a table's names: one array for each rarity, as large figures are read fastest. */
export type Rarities = Record<keyof Rarity, Uint8Array>;

/** How far two full names agree: which rarity tells how seldom a stranger agrees so far. */
export const NAME_RARITY: Readonly<Record<Level<"name">, keyof Rarity | undefined>> = {
  same: "same",
  sounds: "sounds",
  near: "near",
  character: "character",
  longer: "character",
  surname: "nearSurname",
  given: "given",
  different: undefined,
};

/** The same for surnames. */
export const SURNAME_RARITY: Readonly<Record<Level<"surname">, keyof Rarity | undefined>> = {
  same: "surname",
  near: "nearSurname",
  different: undefined,
};

const KEYS = ["same", "sounds", "near", "character", "surname", "nearSurname", "given"] as const;

/** What was made of frequencies, which never change: with tens of thousands of names it costs more than to match a few registrations. */
const known = new WeakMap<NameFrequencies, (name: NameFeatures) => Rarity>();

/** Tells how rare each name is. Takes prepared names and how often names occur. */
export function raritiesOf(names: readonly NameFeatures[], frequencies: NameFrequencies): Rarities {
  const rarityOf = known.get(frequencies) ?? nameRarity(frequencies);
  known.set(frequencies, rarityOf);
  const rarities = Object.fromEntries(KEYS.map((key) => [key, new Uint8Array(names.length)])) as Rarities;
  names.forEach((name, index) => {
    const rarity = rarityOf(name);
    for (const key of KEYS) rarities[key][index] = rarity[key];
  });
  return rarities;
}

/** How far the whole name's own count is trusted against what its parts suggest: as if so many had been seen already. */
const TRUST_IN_PARTS = 2;

/**
 * The chance of a name is that of its parts, drawn
 * towards how often the whole name was seen (Gamma and Poisson, empirical
 * Bayes): 张伟 is more common than 张 and 伟 suggest.
 * Takes frequencies; returns a function from a prepared name to its rarity.
 */
function nameRarity(frequencies: NameFrequencies): (name: NameFeatures) => Rarity {
  const chances = chancesOf(frequencies);
  const people = Math.max(1, frequencies.names);
  const seen = new Map(Object.entries(frequencies.common));
  return (name) => {
    const parts = partsOf(name, chances);
    const expected = parts.same * people;
    const others = Math.max(0, (seen.get(name.text) ?? 1) - 1);
    const excess = Math.max(1, (TRUST_IN_PARTS + others) / (TRUST_IN_PARTS + expected));
    const whole = Math.min(1, parts.same * excess);
    return {
      same: bits(whole),
      sounds: bits(Math.max(whole, parts.sounds)),
      near: bits(Math.max(whole, parts.near)),
      character: bits(parts.character),
      surname: bits(parts.surname),
      nearSurname: bits(parts.nearSurname),
      given: bits(parts.given),
    };
  };
}

/** A name in Latin letters may be pinyin by chance (Lisa Wang): the commoner of the two readings counts. */
function partsOf(name: NameFeatures, chances: PartChances): Record<keyof Rarity, number> {
  if (name.script === "han") return ofSounds(name, chances);
  const words = ofWords(name, chances);
  if (name.readings.length === 0) return words;
  const sounds = ofSounds(name, chances);
  return Object.fromEntries(KEYS.map((key) => [key, Math.max(chances.latin * words[key], sounds[key])])) as Record<
    keyof Rarity,
    number
  >;
}

/** A Chinese name, or pinyin: surname, length and characters are drawn one by one. */
function ofSounds(name: NameFeatures, chances: PartChances): Record<keyof Rarity, number> {
  const reading = name.readings[0] as NameFeatures["readings"][number];
  const length = chances.length(reading.nearGiven.length);
  const nearSurname = chances.nearSurname(reading.nearSurname);
  const surname = name.script === "han" ? chances.surname(name.surname) : nearSurname;
  const nearGiven = reading.nearGiven.map(chances.near);
  const soundGiven = (reading.sound.split("|")[1] ?? "").split(" ").filter(Boolean).map(chances.sound);
  const given = name.script === "han" ? [...name.given].map(chances.character) : soundGiven;
  return {
    same: surname * length * product(given),
    sounds: nearSurname * length * product(soundGiven),
    near: nearSurname * length * product(nearGiven),
    character:
      nearSurname *
      Math.min(
        1,
        nearGiven.reduce((sum, chance) => sum + chance, 0),
      ),
    surname,
    nearSurname,
    given: length * product(nearGiven),
  };
}

/** A Western name, among Western names: its words are drawn one by one, the last being the surname. */
function ofWords(name: NameFeatures, chances: PartChances): Record<keyof Rarity, number> {
  const words = name.words.map(chances.word);
  const surname = words.at(-1) ?? 1;
  const given = words.length > 1 ? product(words.slice(0, -1)) : surname;
  const whole = product(words);
  return {
    same: whole,
    sounds: whole,
    near: whole,
    character: Math.min(surname, given),
    surname,
    nearSurname: surname,
    given,
  };
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}

function bits(chance: number): number {
  return Math.max(0, Math.min(MOST_RARE, Math.round(-Math.log2(chance))));
}
