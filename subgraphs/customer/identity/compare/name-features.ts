import type { PersonName } from "../normalise/name.js";
import { nearSound } from "./near-sound.js";

/** One way to read a name: its syllables as spoken, and with the sounds folded that speakers mix up. */
interface ReadingFeatures {
  /** Surname and given name, "zhang|wei". */
  sound: string;
  near: string;
  nearSurname: string;
  nearGiven: readonly string[];
}

/** A name prepared for comparing with many others. */
export interface NameFeatures {
  kind: "full" | "surname-only";
  script: "han" | "latin";
  text: string;
  surname: string;
  given: string;
  /** Empty for a Latin name that is not pinyin. */
  readings: readonly ReadingFeatures[];
  /** The words of a Latin name, the surname last. */
  words: readonly string[];
}

/** Prepares a name. Takes a name that names somebody; returns what `compareNames` needs. */
export function nameFeatures(name: Exclude<PersonName, { kind: "placeholder" }>): NameFeatures {
  const text = name.kind === "full" ? name.text : name.surname;
  const readings = name.readings.map((reading) => {
    const nearSurname = nearSound(reading.surname);
    const nearGiven = reading.given === "" ? [] : nearSound(reading.given).split(" ");
    return {
      sound: `${reading.surname}|${reading.given}`,
      near: `${nearSurname}|${nearGiven.join(" ")}`,
      nearSurname,
      nearGiven,
    };
  });
  return {
    kind: name.kind,
    script: name.script,
    text,
    surname: name.surname,
    given: name.kind === "full" ? name.given : "",
    readings,
    words: name.script === "latin" ? text.split(" ") : [],
  };
}
