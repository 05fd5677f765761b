import { clipText } from './clipText';

describe('clipText', () => {
  it('keeps what fits', () => {
    expect(clipText('SH', 'Niere rechts')).toBe('Niere rechts');
    expect(clipText('LO', 'a'.repeat(64))).toHaveLength(64);
  });

  it('marks what was cut', () => {
    expect(clipText('SH', 'Kidneys of a patient')).toBe('Kidneys of a ...');
    expect(clipText('ST', 'x'.repeat(2000))).toHaveLength(1024);
  });

  it('leaves no delimiter or control character in one-line text', () => {
    expect(clipText('LO', 'a\\b\nc\u0000d')).toBe('a b c d');
    expect(clipText('ST', 'a\\b\nc\u0000d')).toBe('a\\b\nc d');
  });
});
