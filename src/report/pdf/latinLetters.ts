/**
 * Small letters, each before the Latin letters for it. Cyrillic: ICAO Doc 9303 part 3, section 6 B;
 * Greek: letter by letter, as ISO 843 has it, with "ch" for chi.
 */
const tables = [
  "а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y ь ' э e ю iu я ia",
  'ђ d ј j љ lj њ nj ћ c џ dz ѓ g ѕ dz ќ k',
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  'ł l đ d ħ h ı i ŋ ng ŧ t ĸ k ə e',
];
const small = new Map(
  tables.flatMap((table) => {
    const words = table.split(' ');
    return words.flatMap((word, n): [string, string][] => (n % 2 ? [] : [[word, words[n + 1]]]));
  }),
);

/**
 * Greek, Cyrillic and some Latin letters in plain Latin ones; capitals follow the small letters.
 * @returns undefined for any other character
 */
export function latinLetters(character: string): string | undefined {
  const own = small.get(character);
  if (own !== undefined) {
    return own;
  }
  const letters = small.get(character.toLowerCase());
  return letters && letters[0].toUpperCase() + letters.slice(1);
}
