import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeOutputs } from './writeOutputs';

let folder: string;
const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => fs.readFileSync(at(name), 'utf8');
const set = (text: string) =>
  ['a.dcm', 'b.dcm', 'report.json'].map((name) => ({ file: at(name), content: text }));
const names = (): string[] => fs.readdirSync(folder).sort();

beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outputs-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function thrownBy(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('writeOutputs', () => {
  it('writes a set and nothing else, into a folder that it makes', () => {
    writeOutputs([
      { file: at('x/y/one'), content: Uint8Array.of(1, 2) },
      { file: at('x/y/two'), content: () => String(fs.readdirSync(at('x/y')).length) },
    ]);
    expect(fs.readdirSync(at('x/y')).sort()).toEqual(['one', 'two']);
    expect([...fs.readFileSync(at('x/y/one'))]).toEqual([1, 2]);
    // The first was on the disk, under its temporary name, when the second was made.
    expect(read('x/y/two')).toBe('1');
  });

  it('does not replace anything unasked, not even one of three', () => {
    fs.writeFileSync(at('b.dcm'), 'mine');
    expect(() => writeOutputs(set('new'))).toThrow(
      expect.objectContaining({
        code: 'OUTPUT_EXISTS',
        message: expect.stringMatching(/b\.dcm.*--force/) as string,
      }),
    );
    expect(names()).toEqual(['b.dcm']);
    expect(read('b.dcm')).toBe('mine');
  });

  it('replaces the whole set with force, and takes away what belongs to the old one', () => {
    writeOutputs(set('old'));
    fs.writeFileSync(at('old-picture.svg'), 'old');
    fs.writeFileSync(at('other.txt'), 'kept');
    writeOutputs(set('new'), { force: true, obsolete: [at('old-picture.svg')] });
    expect(names()).toEqual(['a.dcm', 'b.dcm', 'other.txt', 'report.json']);
    expect(['a.dcm', 'b.dcm', 'report.json'].map(read)).toEqual(['new', 'new', 'new']);
  });

  it('leaves the old set whole where the new one fails while it is made', () => {
    writeOutputs(set('old'));
    const failing = [
      ...set('new'),
      {
        file: at('last'),
        content: () => {
          throw new RangeError('no');
        },
      },
    ];
    expect(() => writeOutputs(failing, { force: true })).toThrow('no');
    expect(names()).toEqual(['a.dcm', 'b.dcm', 'report.json']);
    expect(read('a.dcm')).toBe('old');
  });

  it('brings the old set back where a file cannot be put in its place', () => {
    writeOutputs(set('old'));
    const link = jest.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      if (String(to).endsWith('report.json')) {
        throw Object.assign(new Error('disk'), { code: 'EIO' });
      }
      fs.copyFileSync(from, to);
    });
    try {
      expect(() => writeOutputs(set('new'), { force: true })).toThrow(
        expect.objectContaining({
          code: 'OUTPUT_FAILED',
          what: expect.stringContaining('report.json') as string,
          why: expect.stringContaining('EIO') as string,
        }),
      );
    } finally {
      link.mockRestore();
    }
    expect(names()).toEqual(['a.dcm', 'b.dcm', 'report.json']);
    expect(['a.dcm', 'b.dcm', 'report.json'].map(read)).toEqual(['old', 'old', 'old']);
  });

  it('works on a disk without hard links', () => {
    const link = jest.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    });
    try {
      writeOutputs(set('one'));
      writeOutputs(set('two'), { force: true });
    } finally {
      link.mockRestore();
    }
    expect(names()).toEqual(['a.dcm', 'b.dcm', 'report.json']);
    expect(read('report.json')).toBe('two');
  });

  it('names a file whose name is too long, a folder in the way, and devices, even with force', () => {
    fs.mkdirSync(at('folder'));
    fs.symlinkSync('/dev/null', at('device'));
    for (const [file, why] of [
      [at('n'.repeat(300)), /ENAMETOOLONG/],
      [at('folder'), /EISDIR/],
      [at('device'), /device or pipe/],
      ['/dev/full', /device or pipe/],
    ] as const) {
      const error = thrownBy(() =>
        writeOutputs([...set('x'), { file, content: 'x' }], { force: true }),
      );
      expect(error).toMatchObject({
        code: 'OUTPUT_FAILED',
        why: expect.stringMatching(why) as string,
        what: expect.stringContaining(path.basename(file)) as string,
      });
    }
    expect(names()).toEqual(['device', 'folder']);
    writeOutputs([{ file: at('n'.repeat(255)), content: 'as long as may be' }]);
  });

  it('removes the folders that it made for nothing', () => {
    const error = thrownBy(() =>
      writeOutputs([
        { file: at('p/q/one'), content: 'x' },
        { file: at('p/q/nowhere/../two\0'), content: 'x' },
      ]),
    );
    expect(error).toMatchObject({ code: 'OUTPUT_FAILED' });
    expect(names()).toEqual([]);
  });

  it('clears away what a killed run has left, but nothing of one that runs', () => {
    writeOutputs(set('one'));
    const killed = spawnSync(process.execPath, ['-e', '']).pid;
    const { temporaryName } =
      jest.requireActual<typeof import('./removeLeftovers')>('./removeLeftovers');
    const ours = temporaryName('part');
    fs.writeFileSync(at(ours.replace(`-${process.pid}-`, `-${killed}-`)), 'half');
    fs.writeFileSync(at(ours), 'at work');
    fs.writeFileSync(at('.kidney-dosimetry-notes'), 'not ours');
    writeOutputs([{ file: at('more'), content: 'x' }]);
    expect(names()).toEqual(
      [ours, '.kidney-dosimetry-notes', 'a.dcm', 'b.dcm', 'more', 'report.json'].sort(),
    );
  });
});

const root = path.resolve(__dirname, '..');

/** Another process that writes two files of 8 MB, the second after a third of a second. */
function writeElsewhere(prefix: string, before = ''): ReturnType<typeof spawnSync> {
  const program = `
    const { writeOutputs } = require(${JSON.stringify(path.join(root, 'cli/writeOutputs.ts'))});
    const big = new Uint8Array(8e6).fill(7);
    try {
      writeOutputs([
        { file: ${JSON.stringify(at('first'))}, content: big },
        { file: ${JSON.stringify(at('second'))}, content: () => {
          ${before}
          return big.toString();
        } },
      ], { force: true });
    } catch ({ code, message }) {
      process.stdout.write(code + ' ' + message);
    }`;
  const file = path.join(folder, '..', `${path.basename(folder)}.cjs`);
  fs.writeFileSync(file, program);
  const tsx = path.join(root, 'node_modules/tsx/dist/cjs/index.cjs');
  const result = spawnSync(
    'bash',
    ['-c', `${prefix} exec "$0" "$@"`, process.execPath, '-r', tsx, file],
    { encoding: 'utf8', timeout: 300_000 },
  );
  fs.rmSync(file);
  return result;
}

const kill = (signal: string): string =>
  `process.kill(process.pid, '${signal}'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);`;

describe('a process that writes', () => {
  beforeEach(() => {
    fs.writeFileSync(at('first'), 'old');
    fs.writeFileSync(at('second'), 'old');
  });

  it('keeps the old set where a limit or a full disk stops it', () => {
    const { stdout } = writeElsewhere('ulimit -f 4000;');
    expect(stdout).toMatch(/^OUTPUT_FAILED .*first could not be written.*EFBIG/);
    expect(names()).toEqual(['first', 'second']);
    expect([read('first'), read('second')]).toEqual(['old', 'old']);
  });

  it('keeps the old set where it is killed in the middle; the next run clears the rest away', () => {
    expect(writeElsewhere('', kill('SIGKILL')).signal).toBe('SIGKILL');
    expect([read('first'), read('second')]).toEqual(['old', 'old']);
    expect(names().length).toBeGreaterThan(2);
    writeOutputs([{ file: at('first'), content: 'new' }], { force: true });
    expect(names()).toEqual(['first', 'second']);
  });

  it.each(['SIGINT', 'SIGTERM'])('leaves no temporary file at %s', (signal) => {
    writeElsewhere('', kill(signal));
    expect(names()).toEqual(['first', 'second']);
    expect(fs.statSync(at('first')).size).toBe(8e6);
  });

  it('says so where the disk is full', () => {
    const disk = at('disk');
    fs.mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', disk]).status !== 0) {
      process.stderr.write('SKIPPED: a full disk needs leave to mount one\n');
      return;
    }
    try {
      const files = ['one', 'two'].map((name) => ({
        file: path.join(disk, name),
        content: new Uint8Array(1.5e6),
      }));
      expect(() => writeOutputs(files)).toThrow(
        expect.objectContaining({
          code: 'OUTPUT_FAILED',
          message: expect.stringMatching(/two could not be written.*ENOSPC/) as string,
        }),
      );
      expect(fs.readdirSync(disk)).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
