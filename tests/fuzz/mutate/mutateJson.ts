import type { Dice } from '../dice';
import { plainCopy } from './plainCopy';
import { nearNumber, oddNumbers } from './textValues';

type Holder = Record<string, unknown>;

export interface JsonChange {
  what: string;
  /** Key that was changed, without list positions. */
  key: string;
  kind: 'value' | 'several' | 'removed' | 'structure';
}

const strange: readonly unknown[] = [
  null,
  undefined,
  '',
  0,
  -1,
  NaN,
  Infinity,
  1e300,
  1e-30,
  true,
  [],
  {},
  [null],
  [[]],
  'text',
  { $array: 0 },
  { $array: -1 },
  { Alphabetic: 'x' },
];

/**
 * One change to a tree of objects and lists (JSON, a naturalized data set), in place; the tree must
 * be a copy.
 *
 * @param preferred keys that are looked for first, six times of ten
 */
export function mutateJson(tree: unknown, dice: Dice, preferred?: ReadonlySet<string>): JsonChange {
  const places = collectPlaces(tree);
  if (places.length === 0) {
    return { what: 'nothing', key: '', kind: 'structure' };
  }
  const wanted = preferred ? places.filter(({ name }) => preferred.has(name)) : [];
  const { holder, key, name } = dice.pick(wanted.length > 0 && dice.chance(0.6) ? wanted : places);
  const old = holder[key];
  const done = (value: unknown, kind: JsonChange['kind'], words?: string): JsonChange => {
    holder[key] = value;
    return { what: `${name}: ${words ?? show(value)}`, key: name, kind };
  };
  switch (dice.below(10)) {
    case 0:
      // Deleting leaves a hole in a list: take it out.
      if (Array.isArray(holder)) {
        holder.splice(Number(key), 1);
      } else {
        Reflect.deleteProperty(holder, key);
      }
      return { what: `${name} removed`, key: name, kind: 'removed' };
    case 1:
      return done([old, old], 'structure', 'wrapped as two of the same');
    case 2:
      return done(several(old), 'several', 'several values');
    case 3:
      // A copy: no tree contains itself.
      return done(plainCopy(dice.pick(places).holder, 5), 'structure', 'a part from elsewhere');
    case 4:
      return done(dice.pick(strange), 'value');
    default:
      break;
  }
  if (Array.isArray(old) && old.length > 0 && typeof old[0] === 'number') {
    const list = [...old];
    const at = dice.below(list.length);
    list[at] = dice.chance(0.5)
      ? nearNumber(Number(list[at]), dice)
      : Number(dice.pick(oddNumbers));
    return done(dice.chance(0.9) ? list : list.slice(1), 'value', `entry ${at} is ${list[at]}`);
  }
  const number = typeof old === 'object' ? NaN : Number(old);
  if (old !== '' && Number.isFinite(number) && dice.chance(0.5)) {
    const near = nearNumber(number, dice);
    return done(typeof old === 'string' ? String(near) : near, 'value');
  }
  const text = dice.pick(oddNumbers);
  return done(dice.chance(0.5) ? text : Number(text), 'value');
}

function several(old: unknown): unknown {
  const other = typeof old === 'number' ? old + 3 : 'X';
  return Array.isArray(old) ? [...old, ...old, 7] : [old, other];
}

function show(value: unknown): string {
  return value === undefined
    ? 'undefined'
    : typeof value === 'number'
      ? String(value)
      : JSON.stringify(value);
}

interface Place {
  holder: Holder;
  key: string;
  name: string;
}

function collectPlaces(tree: unknown): Place[] {
  const places: Place[] = [];
  const stack: { node: unknown; name: string }[] = [{ node: tree, name: '' }];
  while (stack.length > 0) {
    const { node, name } = stack.pop()!;
    if (
      node === null ||
      typeof node !== 'object' ||
      ArrayBuffer.isView(node) ||
      node instanceof ArrayBuffer
    ) {
      continue;
    }
    for (const [key, value] of Object.entries(node)) {
      const inner = Array.isArray(node) ? name : key;
      places.push({ holder: node as Holder, key, name: inner });
      // Long lists of numbers are one place: their entries would crowd out all else.
      if (!Array.isArray(value) || typeof value[0] === 'object') {
        stack.push({ node: value, name: inner });
      }
    }
  }
  return places;
}
