import { smallest } from '../../numbers';

export interface NamedRoi {
  roiNumber: number;
  name: string;
  /** If given, a ROI without contours is never chosen. */
  contours?: ArrayLike<unknown>;
  /** Which kidney it is by its code, where it has one. */
  codedSide?: 'right' | 'left';
}

export interface KidneyRois<T extends NamedRoi> {
  right?: T;
  left?: T;
  /** Kidneys by name whose side is not clear, or that several ROIs claim to be: ask the user. */
  ambiguous: T[];
}

// Words for the kidney, without accents; a longer word comes before one it begins with.
const kidneyWord =
  /(kidneys?|nieren?|nier|reins?|rinon(?:es)?|renal|rene|reni?|rins?|rim|njure|nyre|nerka|ledvina|munuainen|почк[аи]|腎臓?|肾脏?)/;
const rightWords =
  /^(r|rt|rgt|right|rechts|rechte[rns]?|re|droite?|dx|dex|dext|dexter|dextra|destr[oa]|derech[oa]|der|dcho|dcha|direit[oa]|dir|hoger|hogra|hoyre|oikea|prawa|prava|правая|右)$/;
const leftWords =
  /^(l|lt|lft|left|links|linke[rns]?|li|gauche|sx|sin|sinister|sinistr[oa]|izquierd[oa]|izq|izda|izdo|esquerd[oa]|esq|vanster|vanstra|venstre|vasen|lewa|leva|левая|左)$/;
/** Single letters that are sides in French, Spanish, Italian and Portuguese only. */
const romanceWord = /^(rein|rinon|rene|rim)$/;
const both =
  /^(kidneys|nieren|reins|rinones|reni|rins|both|bilat|bilateral|bilaterally|total|combined|b|lr|rl|почки)$/;
/** Words that make a name mean less, more or other than the kidney itself. */
const otherThing =
  /^(cortex|cortical|medulla|pelvis|hilum|hilus|sinus|cysts?|zysten?|tumou?rs?|lesions?|mass|masses|mets?|stones?|vessels?|liver|bowel|no|non|ptv|ctv|gtv|itv|prv|ring|margin|exp|expanded|minus|sub|not|without|avoid|opt|dose|iso|adrenal|artery|vein|bed|fossa)$/;
/** Words that say nothing about what the structure is. */
const neutral =
  /^(\d+|[rl]k|structure|organ|oar|manual|auto|ai|gt|ref|reference|final|contour|seg|roi|ct|v\d+|z|x)$/;

/** Of a name with words that may mean another thing. */
const unclearRank = 2;

type Verdict = { side?: 'right' | 'left'; rank: number };

/**
 * The kidneys among ROIs of any maker, by code, or by name: "Kidney_R", "KIDNEY RT", "rKidney", "Niere
 * rechts", "rein droit", "R kidney 2" and the like. The plainest name wins a side; where two are equally
 * plain, the side is not told ("Kidneys", "kidney"), name and code contradict each other, or the name has
 * words that may make it another thing ("Kidney_L_2cc", "Kidney_R_JD"), they are ambiguous and none is chosen.
 */
export function findKidneyRois<T extends NamedRoi>(rois: readonly T[]): KidneyRois<T> {
  const judged = rois
    .filter(({ contours }) => contours === undefined || contours.length > 0)
    .flatMap((roi) => {
      const verdict = judgeWithCode(roi);
      return verdict ? [{ roi, ...verdict }] : [];
    });
  const isClear = ({ side, rank }: Verdict): boolean => side !== undefined && rank < unclearRank;
  const result: KidneyRois<T> = {
    ambiguous: judged.filter((entry) => !isClear(entry)).map(({ roi }) => roi),
  };
  for (const side of ['right', 'left'] as const) {
    const claims = judged.filter((entry) => entry.side === side && isClear(entry));
    const best = smallest(claims.map(({ rank }) => rank));
    const plainest = claims.filter(({ rank }) => rank === best);
    if (plainest.length === 1) {
      result[side] = plainest[0].roi;
    } else {
      result.ambiguous = result.ambiguous.concat(plainest.map(({ roi }) => roi));
    }
  }
  return result;
}

/** A code outweighs a name that says nothing, and none that says otherwise. */
function judgeWithCode({ name, codedSide }: NamedRoi): Verdict | undefined {
  const verdict = judge(name);
  if (!codedSide) {
    return verdict;
  }
  const isContradiction = verdict?.side !== undefined && verdict.side !== codedSide;
  const isOther = !verdict && splitWords(name).some((word) => otherThing.test(word));
  return { side: isContradiction || isOther ? undefined : codedSide, rank: 0 };
}

/** Undefined where the name is not a whole kidney's. */
function judge(name: string): Verdict | undefined {
  const words = splitWords(name);
  const kidneyAt = words.findIndex((word) => kidneyWord.test(word));
  if (kidneyAt < 0 || words.some((word) => otherThing.test(word))) {
    return undefined;
  }
  // A glued name (rkidney, kidneyl, niererechts) gives its rest as words of its own.
  const glued = words[kidneyAt];
  const kidney = kidneyWord.exec(glued)?.[0] ?? '';
  const at = glued.indexOf(kidney);
  const rest = [glued.slice(0, at), glued.slice(at + kidney.length)].filter(Boolean);
  const others = [...words.slice(0, kidneyAt), ...rest, ...words.slice(kidneyAt + 1)];
  if (rest.some((word) => !rightWords.test(word) && !leftWords.test(word) && !neutral.test(word))) {
    return undefined;
  }
  const isRomance = romanceWord.test(kidney);
  const isRight = (word: string) => rightWords.test(word) || (isRomance && word === 'd');
  const isLeft = (word: string) =>
    leftWords.test(word) ||
    (isRomance && (word === 'g' || word === 'i' || word === 's' || word === 'e'));
  const right = others.some(isRight);
  const left = others.some(isLeft);
  if (isEnglishRim(kidney, others)) {
    return undefined;
  }
  const isBoth = both.test(kidney) || others.some((word) => both.test(word));
  const unknown = others.filter((word) => !isRight(word) && !isLeft(word));
  const rank =
    unknown.length === 0 ? 0 : unknown.every((word) => neutral.test(word)) ? 1 : unclearRank;
  const side = right && !left ? 'right' : left && !right ? 'left' : undefined;
  return { side: isBoth ? undefined : side, rank };
}

/** Portuguese for kidney, and English for a shell around another thing: only a Portuguese side tells. */
function isEnglishRim(kidney: string, others: string[]): boolean {
  return kidney === 'rim' && !others.some((word) => /^(dir|d|e|esq)/.test(word));
}

function splitWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([左右])/g, ' $1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
