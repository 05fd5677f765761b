import { createRandom } from '../../../demo/phantom/createRandom';

/**
 * Runs something with a clock that stands still and with the same "random" UIDs every time: the
 * objects that cases are made of must be the same bytes on every run, or no case could be run
 * again.
 */
export async function withoutChance<T>(make: () => Promise<T>): Promise<T> {
  const { getRandomValues } = globalThis.crypto;
  const RealDate = globalThis.Date;
  const random = createRandom(1, 'uids');
  const moment = RealDate.UTC(2026, 3, 1, 10, 15);
  globalThis.crypto.getRandomValues = <A extends ArrayBufferView | null>(array: A): A => {
    if (array instanceof Uint8Array) {
      array.forEach((_, n) => (array[n] = random.bits() & 255));
    }
    return array;
  };
  globalThis.Date = class extends RealDate {
    constructor(...values: [number | string | Date] | []) {
      super(values.length === 0 ? moment : values[0]);
    }
    static override now(): number {
      return moment;
    }
  } as DateConstructor;
  try {
    return await make();
  } finally {
    globalThis.crypto.getRandomValues = getRandomValues;
    globalThis.Date = RealDate;
  }
}
