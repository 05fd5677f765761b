import type { Dice } from '../dice';
import { keywordOf, type RawElement, type RawFile } from './rawFile';
import { nearNumber, oddNumbers, oddTexts } from './textValues';

/** A change in words, and what it was made to. */
export interface ElementChange {
  what: string;
  keyword: string;
  /** `doubled`: the element stands twice with different values; `several`: more values than one. */
  kind: 'value' | 'several' | 'doubled' | 'removed' | 'structure';
}

const vrs = [
  'DS',
  'IS',
  'US',
  'SS',
  'UL',
  'SL',
  'FD',
  'FL',
  'OB',
  'OW',
  'UN',
  'LO',
  'SQ',
  'PN',
  'ZZ',
];
const binary: Record<string, number> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8 };

/** One change to the elements of a file, in place; the file must be a copy. */
export function mutateElements(file: RawFile, other: RawFile, dice: Dice): ElementChange {
  const list = listOf(file.elements, dice);
  const index = dice.below(list.length);
  const element = list[index];
  if (!element) {
    return { what: 'nothing', keyword: '', kind: 'structure' };
  }
  const keyword = keywordOf(element.tag);
  if (element.fragments && dice.chance(0.9)) {
    return { what: damageFragments(element, dice), keyword, kind: 'structure' };
  }
  switch (dice.below(10)) {
    case 0:
      list.splice(index, 1);
      return { what: `${keyword} removed`, keyword, kind: 'removed' };
    case 1: {
      const twin = { ...element };
      const what = changeValue(twin, dice);
      list.splice(index + dice.below(2), 0, twin);
      return { what: `${keyword} stands twice, once with ${what}`, keyword, kind: 'doubled' };
    }
    case 2: {
      const vr = dice.pick(vrs);
      list[index] = { ...element, vr };
      return { what: `${keyword} says VR ${vr}`, keyword, kind: 'structure' };
    }
    case 3: {
      const saidLength = dice.pick([
        0,
        1,
        element.value.length + 2,
        0xfffe,
        0xffffffff,
        0x7ffffff0,
      ]);
      list[index] = { ...element, saidLength };
      return { what: `${keyword} says ${saidLength} bytes`, keyword, kind: 'structure' };
    }
    case 4: {
      const swapped = dice.below(list.length);
      [list[index], list[swapped]] = [
        { ...list[index], tag: list[swapped].tag },
        { ...list[swapped], tag: list[index].tag },
      ];
      return {
        what: `tag of ${keyword} swapped with entry ${swapped}`,
        keyword,
        kind: 'structure',
      };
    }
    case 5: {
      const donor = dice.pick(listOf(other.elements, dice));
      if (donor) {
        list[index] = copyElement(donor);
      }
      return {
        what: `${keyword} replaced by ${donor?.tag} of another file`,
        keyword,
        kind: 'structure',
      };
    }
    default: {
      const changed = { ...element };
      const what = changeValue(changed, dice);
      list[index] = changed;
      const kind = what.startsWith('several') ? 'several' : 'value';
      return { what: `${keyword}: ${what}`, keyword, kind };
    }
  }
}

/** The data set itself or, one time in three for each sequence on the way, an item of it. */
function listOf(elements: RawElement[], dice: Dice): RawElement[] {
  const sequences = elements.filter(({ items }) => items && items.length > 0);
  if (sequences.length === 0 || dice.chance(0.67)) {
    return elements;
  }
  return listOf(dice.pick(dice.pick(sequences).items!), dice);
}

function changeValue(element: RawElement, dice: Dice): string {
  if (element.items) {
    return changeItems(element, dice);
  }
  const size = binary[element.vr];
  if (size) {
    return changeBinary(element, size, dice);
  }
  if (/^O|UN/.test(element.vr)) {
    const bytes = Uint8Array.from(element.value);
    const at = dice.below(bytes.length);
    const length = dice.chance(0.3) ? dice.below(bytes.length) & ~1 : bytes.length;
    bytes[at] ^= 1 << dice.below(8);
    element.value = bytes.subarray(0, length);
    return `byte ${at} changed, ${length} bytes`;
  }
  const old = Buffer.from(element.value).toString('latin1').trimEnd();
  const values = old.split('\\');
  if (dice.chance(0.15)) {
    const other = /^[-+\d.]/.test(old) ? '7' : 'X';
    element.value = textBytes(element.vr, `${old}\\${other}`);
    return `several values: "${old.slice(0, 40)}\\${other}"`;
  }
  const n = dice.below(values.length);
  values[n] = newText(values[n], dice);
  element.value = textBytes(element.vr, values.join('\\'));
  return `value ${n + 1} is "${values[n].slice(0, 40)}"`;
}

function newText(old: string, dice: Dice): string {
  const number = Number(old);
  const isNumber = old !== '' && Number.isFinite(number);
  if (isNumber && dice.chance(0.4)) {
    return String(nearNumber(number, dice)).slice(0, 16);
  }
  return dice.pick(isNumber && dice.chance(0.8) ? oddNumbers : oddTexts);
}

function textBytes(vr: string, text: string): Uint8Array {
  const odd = text.length % 2 === 1;
  return Buffer.from(odd ? text + (vr === 'UI' ? '\0' : ' ') : text, 'latin1');
}

function changeBinary(element: RawElement, size: number, dice: Dice): string {
  const bytes = Buffer.from(element.value);
  if (dice.chance(0.2) || bytes.length < size) {
    const twice = Buffer.concat([bytes, Buffer.alloc(size, 1)]);
    element.value = dice.chance(0.5) ? twice : bytes.subarray(0, Math.max(0, bytes.length - 1));
    return element.value.length > bytes.length ? 'several values' : 'a byte less';
  }
  const at = size * dice.below(Math.floor(bytes.length / size));
  if (size === 8 || element.vr === 'FL') {
    const value = dice.pick([0, -1, NaN, Infinity, 1e300, 1e-30]);
    if (size === 8) {
      bytes.writeDoubleLE(value, at);
    } else {
      bytes.writeFloatLE(value, at);
    }
    element.value = bytes;
    return `number at ${at} is ${value}`;
  }
  const old = size === 2 ? bytes.readUInt16LE(at) : bytes.readUInt32LE(at);
  const value = dice.pick([0, 1, old + 1, old - 1, old * 2, 8, 12, 255, 0xffff, 0x7fffffff]);
  if (size === 2) {
    bytes.writeUInt16LE(value & 0xffff, at);
  } else {
    bytes.writeUInt32LE(value >>> 0, at);
  }
  element.value = bytes;
  return `number at ${at} is ${value}`;
}

function changeItems(element: RawElement, dice: Dice): string {
  const items = [...element.items!];
  const n = dice.below(items.length);
  const choice = dice.below(4);
  if (choice === 0) {
    items.splice(n, 1);
  } else if (choice === 1) {
    items.splice(n, 0, (items[n] ?? []).map(copyElement));
  } else if (choice === 2) {
    items[n] = [];
  } else {
    items[n] = Array.from({ length: 40 }).reduce<RawElement[]>(
      (inner) => [{ tag: element.tag, vr: 'SQ', value: Buffer.alloc(0), items: [inner] }],
      items[n] ?? [],
    );
  }
  element.items = items;
  return ['an item less', 'an item twice', 'an item emptied', 'an item forty deep'][choice];
}

function damageFragments(element: RawElement, dice: Dice): string {
  const fragments = [...element.fragments!];
  const n = dice.below(fragments.length);
  const old = fragments[n];
  const choice = dice.below(5);
  if (choice === 0) {
    fragments.splice(n, 1);
  } else if (choice === 1) {
    fragments.splice(n, 0, old);
  } else if (choice === 2) {
    fragments[n] = old.subarray(0, dice.below(old.length));
  } else if (choice === 3) {
    const bytes = Uint8Array.from(old);
    bytes[dice.below(bytes.length)] = dice.below(256);
    fragments[n] = bytes;
  } else {
    const cut = dice.below(old.length) & ~1;
    fragments.splice(n, 1, old.subarray(0, cut), old.subarray(cut));
  }
  element.fragments = fragments;
  return `fragment ${n} ${['removed', 'doubled', 'cut', 'damaged', 'split'][choice]}`;
}

/** A copy whose lists may be changed; values are shared. */
export function copyRawFile(file: RawFile): RawFile {
  return { ...file, elements: file.elements.map(copyElement) };
}

function copyElement(element: RawElement): RawElement {
  const { items } = element;
  return { ...element, ...(items && { items: items.map((item) => item.map(copyElement)) }) };
}
