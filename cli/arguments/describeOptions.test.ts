import { describeOptions } from './describeOptions';

describe('describeOptions', () => {
  it('lines the texts up, and leaves out what has none', () => {
    const text = describeOptions(
      {
        out: { kind: 'text', hint: 'DIR', help: 'where it goes' },
        'accept-everything': { kind: 'flag', help: 'whatever it is' },
        secret: { kind: 'text' },
        force: { kind: 'flag', help: 'replace it' },
      },
      11,
    );
    expect(text.split('\n')).toEqual([
      '  --out DIR  where it goes',
      '  --accept-everything  whatever it is',
      '  --force    replace it',
    ]);
  });
});
