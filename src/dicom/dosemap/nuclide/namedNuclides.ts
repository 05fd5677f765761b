import { nuclides } from './nuclides';

/** Elements by symbol, with the names used in files. */
const elements: Record<string, readonly string[]> = {
  C: ['carbon'],
  N: ['nitrogen'],
  O: ['oxygen'],
  F: ['fluorine', 'fluor'],
  Na: ['sodium'],
  P: ['phosphorus'],
  Sc: ['scandium'],
  Cr: ['chromium'],
  Co: ['cobalt'],
  Cu: ['copper'],
  Ga: ['gallium'],
  Ge: ['germanium'],
  Br: ['bromine'],
  Rb: ['rubidium'],
  Y: ['yttrium'],
  Sr: ['strontium'],
  Zr: ['zirconium'],
  Tc: ['technetium'],
  In: ['indium'],
  I: ['iodine', 'iod', 'jod'],
  Xe: ['xenon'],
  Tb: ['terbium'],
  Sm: ['samarium'],
  Ho: ['holmium'],
  Er: ['erbium'],
  Yb: ['ytterbium'],
  Lu: ['lutetium'],
  Re: ['rhenium'],
  Au: ['gold'],
  Tl: ['thallium'],
  Pb: ['lead'],
  At: ['astatine'],
  Bi: ['bismuth'],
  Ra: ['radium'],
  Ac: ['actinium'],
  Th: ['thorium'],
};

/** Agents that exist with one nuclide only. */
const agents: readonly [RegExp, string][] = [
  [/\b(lutathera|pluvicto|oxodotreotide|vipivotide)\b/i, '177Lu'],
  [/\b(f?fdg|flu(oro)?deoxyglucose|pylarify|piflufolastat)\b/i, '18F'],
  [/\b(netspot|illuccix|locametz|somakit)\b/i, '68Ga'],
  [/\b(detectnet)\b/i, '64Cu'],
  [/\b(zevalin|thera-?spheres?|sir-?spheres?)\b/i, '90Y'],
  [/\b(quirem-?spheres?)\b/i, '166Ho'],
  [/\b(xofigo)\b/i, '223Ra'],
  [/\b(octreoscan)\b/i, '111In'],
  [/\b(sestamibi|tektrotyd|medronate)\b/i, '99mTc'],
];

/** Names that identify an element reliably where they stand without a mass number. */
const telling =
  /^(technetium|yttrium|gallium|indium|holmium|samarium|rhenium|actinium|terbium|radium|lutetium|copper|zirconium|thallium|iodine)$/;

const words = Object.entries(elements)
  .flatMap(([symbol, names]) => [...names, symbol])
  .sort((a, b) => b.length - a.length)
  .join('|');
const between = String.raw`([\s^\-_()\[\].]{0,4})`;
const elementFirst = new RegExp(`(?<![A-Za-z])(${words})${between}(\\d{1,3})(?!\\d)(m?)`, 'gi');
const massFirst = new RegExp(`(-?)(?<!\\d|\\d\\.)(\\d{1,3})(m?)${between}(${words})`, 'gi');

/**
 * The nuclides that a text names, in any of the usual spellings ("177Lu-DOTATATE", "Lu-177",
 * "^90^Yttrium", "Lutetium [177Lu] oxodotreotide", "Y90", "FDG"): "177Lu"; or an element alone:
 * "Lu". A number that is not a mass number of the element ("PSMA-617 Lu") is ignored.
 */
export function namedNuclides(text: string): string[] {
  const plain = text.normalize('NFKC');
  const found = new Set<string>();
  for (const match of plain.matchAll(elementFirst)) {
    const [word, gap, mass, isomer] = match.slice(1);
    const next = after(match, plain);
    // Matches "177m", "177mDOTATATE", "177M-"; not "177 mCi" or "177max".
    const isIsomer =
      isomer === 'm' ? !/[a-z]/.test(next) : isomer === 'M' && !/[A-Za-z]/.test(next);
    add(found, word, gap, mass, isIsomer);
  }
  for (const match of plain.matchAll(massFirst)) {
    const [dash, mass, isomer, gap, word] = match.slice(1);
    const next = after(match, plain);
    // The number of an agent before a word: "PSMA-11 CT".
    const isOfAgent = word.length === 1 && (dash !== '' || (gap !== '' && /[A-Za-z]/.test(next)));
    if (!isOfAgent && !/[a-z]/.test(next)) {
      add(found, word, gap, mass, isomer !== '');
    }
  }
  agents.filter(([agent]) => agent.test(plain)).forEach(([, name]) => found.add(name));
  for (const word of plain.toLowerCase().split(/[^a-z]+/)) {
    const symbol = telling.test(word) ? symbolOf(word) : undefined;
    if (symbol && ![...found].some((name) => name.endsWith(symbol))) {
      found.add(symbol);
    }
  }
  return [...found];
}

function after(match: RegExpExecArray, text: string): string {
  return text[match.index + match[0].length] ?? '';
}

function add(found: Set<string>, word: string, gap: string, mass: string, isIsomer: boolean): void {
  const symbol = symbolOf(word);
  // "at 211", "in 111": ordinary words of a sentence.
  const isWord = word.length <= 2 && word === word.toLowerCase() && /\s/.test(gap);
  if (!symbol || isWord) {
    return;
  }
  const known = (name: string) => nuclides.some((one) => one.name === name);
  const exact = `${mass}${isIsomer ? 'm' : ''}${symbol}`;
  const isomer = `${mass}m${symbol}`;
  if (known(exact)) {
    found.add(exact);
  } else if (known(isomer)) {
    // In nuclear medicine "Tc-99" means 99mTc.
    found.add(isomer);
  } else if (isIsomer && known(`${mass}${symbol}`)) {
    found.add(exact);
  }
}

function symbolOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  return Object.keys(elements).find(
    (symbol) => symbol.toLowerCase() === lower || elements[symbol].includes(lower),
  );
}
