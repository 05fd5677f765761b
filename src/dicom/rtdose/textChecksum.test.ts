import { textChecksum } from './textChecksum';

describe('textChecksum', () => {
  // Of the authors' list of test vectors.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('%p', (text, expected) => {
    expect(textChecksum(text)).toBe(expected);
  });
});
