/** The most syllables of a sound that is kept: nobody types more of a word before it is found. */
const mostSyllables = 8;

/**
 * The letters under which a run of Chinese characters is found by its sound: from each character on, the syllables
 * and their first letters, so that `dianti`, `guzhang` and `dtgz` all begin one of the sounds of 电梯故障.
 * @param syllables the run's syllables without tones
 */
export function soundsOf(syllables: readonly string[]): string[] {
  const sounds = syllables.flatMap((_, i) => {
    const rest = syllables.slice(i, i + mostSyllables);
    return [rest.join(""), rest.map((syllable) => syllable.charAt(0)).join("")];
  });
  return [...new Set(sounds)];
}
