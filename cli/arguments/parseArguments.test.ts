import { notUnderstood } from './notUnderstood';
import { parseArguments } from './parseArguments';

const table = {
  out: { kind: 'text' },
  host: { kind: 'text', default: '127.0.0.1' },
  origin: { kind: 'texts' },
  force: { kind: 'flag', short: 'f' },
  port: { kind: 'wholeNumber', lowest: 0, highest: 65535, default: 8095 },
  seed: { kind: 'wholeNumber', lowest: 0, highest: 9 },
  hours: { kind: 'number' },
  convention: { kind: 'choice', choices: ['parenchyma', 'solid'], why: 'There are two.' },
} as const;

const parse = (line: string) => parseArguments(table, line.split(' ')).values;

describe('parseArguments', () => {
  it('has defaults', () => {
    expect(parseArguments(table, [])).toEqual({
      values: {
        out: undefined,
        host: '127.0.0.1',
        origin: [],
        force: false,
        port: 8095,
        seed: undefined,
        hours: undefined,
        convention: undefined,
      },
      positionals: [],
    });
  });

  it('reads every kind of option', () => {
    const line = '--out a --host b --origin c --origin=d -f --port 0 --seed 9 --hours 0.5';
    expect(parse(`${line} --convention solid`)).toEqual({
      out: 'a',
      host: 'b',
      origin: ['c', 'd'],
      force: true,
      port: 0,
      seed: 9,
      hours: 0.5,
      convention: 'solid',
    });
  });

  it.each([
    ['--nothing', /^Unknown option '--nothing'/],
    ['stray', /stray/],
    ['--out', /--out/],
    ['--force=yes', /--force/],
    ['--port 65536', /--port 65536 is not a whole number from 0 to 65535/],
    ['--port=', /--port is not a whole number/],
    ['--hours x', /^--hours is not a number/],
    ['--convention round', /^--convention round is not known. There are two. Give parenchyma/],
  ])('refuses %s and names it', (line, words) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    expect(() => parse(line)).toThrow(words);
  });

  it('takes other arguments where the program has any', () => {
    const parsed = parseArguments(table, ['a', '--force', 'b'], { allowPositionals: true });
    expect(parsed.positionals).toEqual(['a', 'b']);
    expect(parsed.values.force).toBe(true);
  });

  it('refuses in the program’s own words', () => {
    const refuse = (cause: unknown) => notUnderstood((cause as Error).message);
    expect(() => parseArguments(table, ['--nothing'], { refuse })).toThrow(
      /^The command line was not understood\. Unknown option '--nothing'/,
    );
  });
});
