import { joinFragments } from './joinFragments';

/** Items as they lie in a file from byte 100 on: 8 bytes of tag and length before each value. */
function items(table: number[], ...fragments: number[][]): { offset: number; bytes: Uint8Array }[] {
  let offset = 100;
  return [[...new Uint8Array(Uint32Array.from(table).buffer)], ...fragments].map((bytes) => {
    const at = offset;
    offset += 8 + bytes.length;
    return { offset: at, bytes: Uint8Array.from(bytes) };
  });
}
const lists = (frames: ArrayBuffer[]): number[][] => frames.map((f) => [...new Uint8Array(f)]);

test('without an offset table every fragment stays by itself', () => {
  expect(lists(joinFragments(items([], [1, 2], [3, 4])))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('an offset table tells which fragments make a frame', () => {
  expect(lists(joinFragments(items([0, 20], [1, 2], [3, 4], [5, 6])))).toEqual([
    [1, 2, 3, 4],
    [5, 6],
  ]);
});

test('an offset table that points elsewhere is not followed', () => {
  expect(lists(joinFragments(items([0, 13], [1, 2], [3, 4])))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a table alone holds no frame', () => {
  expect(joinFragments(items([]))).toEqual([]);
});
