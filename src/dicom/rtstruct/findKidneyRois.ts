import { smallest } from '../../numbers';
import type { CodedAnatomy } from './types';

export interface NamedRoi {
  roiNumber: number;
  name: string;
  /** The anatomy stated by its code; takes precedence over the name. */
  coded?: CodedAnatomy;
  /** If given, a ROI with no contours is never chosen. */
  contours?: ArrayLike<unknown>;
}

export interface KidneyRois<T extends NamedRoi> {
  right?: T;
  left?: T;
  /** Kidneys whose side is unclear, or whose side several ROIs claim; the user has to choose. */
  ambiguous: T[];
  /** Name and code contradict each other; such a ROI is never chosen. */
  contradictory: T[];
}

// Words for the kidney, without accents; a longer word precedes any word that it begins with.
const kidneyWord =
  /(kidneys?|kids?|nieren?|nier|reins?|rinon(?:es)?|renal|rene|reni?|rins?|rim|njure|nyre|nerka|ledvina|munuainen|почк[аи]|腎臓?|肾脏?)/;
const rightWords =
  /^(r|rt|rgt|rk|right|rechts|rechte[rns]?|re|droite?|dx|dex|dext|dexter|dextra|destr[oa]|derech[oa]|der|dcho|dcha|direit[oa]|dir|hoger|hogra|hoyre|oikea|prawa|prava|правая|右)$/;
const leftWords =
  /^(l|lt|lft|lk|left|links|linke[rns]?|li|gauche|sx|sin|sinister|sinistr[oa]|izquierd[oa]|izq|izda|izdo|esquerd[oa]|esq|vanster|vanstra|venstre|vasen|lewa|leva|левая|左)$/;
/**
 * Kidney words of French, Spanish, Italian and Portuguese; only with these do single letters mean
 * sides.
 */
const romanceWord = /^(rein|rinon|rene|rim)$/;
const both =
  /^(kidneys|nieren|reins|rinones|reni|rins|both|bilat|bilateral|bilaterally|total|combined|b|lr|rl|почки)$/;
/**
 * "rim" is an edge in English and a kidney in Portuguese; it counts as a kidney only with a
 * Portuguese side.
 */
const portugueseSide = /^(direit[oa]|dir|d|esquerd[oa]|esq|e)$/;
/** Words that do not change what the structure is; any other word makes it something else. */
const neutral =
  /^(\d+|structure|organ|oar|manual|manuell?|auto|automatic|autoseg|ai|gt|ref|reference|final|contours?|seg|segmentation|roi|ct|v\d+|whole|entire|full|parenchyma)$/;
/**
 * Margins (+5, -3), and names of parts of an organ or of planning structures (TG-263: ~, a leading
 * z).
 */
const changed = /[+]\s*\d|[-\u2212]\s*\d|~|^z[_ A-Z]/;

type Verdict = { side?: 'right' | 'left'; rank: number };

/**
 * Finds the kidneys among ROIs of any maker: by code where there is one, otherwise by name, such as
 * "Kidney_R", "KIDNEY RT", "rKidney", "Niere rechts", "rein droit", "R kidney 2". A name with any
 * further word ("Kidney_R_PTV", "Liver-Kidney_R", "Kidney_L_2cc") is something else and never
 * chosen. For each side the simplest name is chosen. Where two are equally simple, or the side is
 * not stated ("Kidneys", "kidney"), they are ambiguous and none is chosen.
 */
export function findKidneyRois<T extends NamedRoi>(rois: readonly T[]): KidneyRois<T> {
  const contradictory: T[] = [];
  const judged = rois
    .filter(({ contours }) => contours === undefined || contours.length > 0)
    .flatMap((roi) => {
      const verdict = judgeWithCode(roi);
      if (verdict === 'contradictory') {
        contradictory.push(roi);
        return [];
      }
      return verdict ? [{ roi, ...verdict }] : [];
    });
  const result: KidneyRois<T> = {
    ambiguous: judged.filter(({ side }) => !side).map(({ roi }) => roi),
    contradictory,
  };
  for (const side of ['right', 'left'] as const) {
    const claims = judged.filter((entry) => entry.side === side);
    const best = smallest(claims.map(({ rank }) => rank));
    const plainest = claims.filter(({ rank }) => rank === best);
    if (plainest.length === 1) {
      result[side] = plainest[0].roi;
    } else {
      result.ambiguous.push(...plainest.map(({ roi }) => roi));
    }
  }
  return result;
}

/**
 * The code takes precedence over an uninformative name, and must not contradict an informative one.
 */
function judgeWithCode({ name, coded }: NamedRoi): Verdict | 'contradictory' | undefined {
  const named = judge(name);
  if (!coded) {
    return named;
  }
  if (!coded.isKidney) {
    // Codes of parts of the kidney or of planning structures mean another structure, just as a
    // liver's does.
    return named ? 'contradictory' : undefined;
  }
  const words = splitWords(name);
  if (!named && words.some((word) => kidneyWord.test(word))) {
    // "Kidney_R_PTV" with the code of a kidney.
    return 'contradictory';
  }
  const told = named ? named.side : sideInWords(words);
  if (coded.side && told && coded.side !== told) {
    return 'contradictory';
  }
  return { side: coded.side ?? told, rank: named?.rank ?? 1 };
}

function sideInWords(words: readonly string[]): 'right' | 'left' | undefined {
  const right = words.some((word) => rightWords.test(word));
  const left = words.some((word) => leftWords.test(word));
  return right === left ? undefined : right ? 'right' : 'left';
}

/** Undefined where the name is not that of a whole kidney. */
function judge(name: string): Verdict | undefined {
  const words = splitWords(name);
  const kidneyAt = words.findIndex((word) => kidneyWord.test(word));
  if (kidneyAt < 0 || changed.test(name)) {
    return undefined;
  }
  // A name without separators (rkidney, kidneyl, niererechts) is split, and its rest counts as
  // separate words.
  const glued = words[kidneyAt];
  const kidney = kidneyWord.exec(glued)?.[0] ?? '';
  const at = glued.indexOf(kidney);
  const rest = [glued.slice(0, at), glued.slice(at + kidney.length)].filter(Boolean);
  const others = [...words.slice(0, kidneyAt), ...rest, ...words.slice(kidneyAt + 1)];
  const isRomance = romanceWord.test(kidney);
  const isRight = (word: string) => rightWords.test(word) || (isRomance && word === 'd');
  const isLeft = (word: string) =>
    leftWords.test(word) ||
    (isRomance && (word === 'g' || word === 'i' || word === 's' || word === 'e'));
  const isKnown = (word: string) =>
    isRight(word) || isLeft(word) || both.test(word) || neutral.test(word);
  if (!others.every(isKnown) || (kidney === 'rim' && !others.some((w) => portugueseSide.test(w)))) {
    return undefined;
  }
  const right = others.some(isRight);
  const left = others.some(isLeft);
  const isBoth = both.test(kidney) || others.some((word) => both.test(word));
  const rank = others.every((word) => isRight(word) || isLeft(word)) ? 0 : 1;
  const side = right && !left ? 'right' : left && !right ? 'left' : undefined;
  return { side: isBoth ? undefined : side, rank };
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
