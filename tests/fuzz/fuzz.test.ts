import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDice } from './dice';
import { mutateFile } from './mutate/mutateFile';
import { encodeRawFile, parseRawFile } from './mutate/rawFile';
import { differences } from './oracle/differences';
import { fuzzUsage, parseFuzzArguments } from './run/parseFuzzArguments';
import { makeCase } from './run/runCase';
import { createFindingStore } from './run/findingStore';
import { nmFile, petFiles, registrationFile } from './seeds/nuclearObjects';
import { makeOwnObjects } from './seeds/ownObjects';
import { rleFile } from './seeds/rleFile';
import { withoutChance } from './seeds/withoutChance';
import type { Target } from './types';

const seeds = [...petFiles(), nmFile(), registrationFile(), rleFile(petFiles()[0])];

describe('the fuzzer itself', () => {
  it('reads and writes its seeds without a change', () => {
    for (const bytes of seeds) {
      const raw = parseRawFile(bytes)!;
      const again = encodeRawFile(raw);
      expect(encodeRawFile(parseRawFile(again)!)).toEqual(again);
      // Sequences may have had delimiters; nothing else changes.
      expect(Math.abs(again.length - bytes.length)).toBeLessThan(200);
    }
  });

  it('makes the same case from the same seed and number, and others from others', () => {
    const mutated = (seed: number, n: number) =>
      mutateFile(seeds[0], seeds[5], createDice(seed, n));
    const trails = new Set<string>();
    for (let n = 0; n < 200; n++) {
      expect(mutated(7, n)).toEqual(mutated(7, n));
      trails.add(mutated(7, n).trail.join());
    }
    expect(trails.size).toBeGreaterThan(150);
  });

  it('writes its own objects the same every time, so that a case can be run again', async () => {
    const [first, second] = [
      await withoutChance(makeOwnObjects),
      await withoutChance(makeOwnObjects),
    ];
    for (const kind of ['rtStruct', 'seg', 'rtDose', 'sr', 'rle', 'deflated'] as const) {
      expect(Buffer.compare(first[kind], second[kind])).toBe(0);
    }
  });

  it('leaves the seeds as they are', () => {
    const before = seeds.map((bytes) => Buffer.from(bytes).toString('hex'));
    for (let n = 0; n < 300; n++) {
      mutateFile(seeds[n % seeds.length], seeds[(n + 3) % seeds.length], createDice(3, n));
    }
    expect(seeds.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(before);
  });

  it('chooses targets by their weight', () => {
    const target = (name: string, weight: number): Target => ({
      name,
      weight,
      make: () => ({ trail: [], files: () => ({}), run: () => ({ problems: [] }) }),
    });
    const targets = [target('a', 3), target('b', 1)];
    const names = Array.from({ length: 400 }, (_, n) => makeCase(targets, 1, n).target.name);
    const share = names.filter((name) => name === 'a').length / names.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.85);
  });

  it('finds other numbers, lost values and lost bits, and nothing where both say the same', () => {
    const dataset = { Rows: 12, RescaleSlope: [2], PatientID: 'A', ImageType: ['A', ''] };
    const values = { Rows: [12], RescaleSlope: [2], PatientID: ['A'], ImageType: ['A', ''] };
    expect(differences({ dataset }, { values })).toEqual([]);
    expect(differences({ dataset }, { values: { ...values, Rows: [13] } })).toHaveLength(1);
    expect(differences({ dataset }, { values: { ...values, RescaleSlope: [2, 3] } })).toHaveLength(
      1,
    );
    expect(differences({ dataset }, { values: { RescaleIntercept: [5] } })).toHaveLength(1);
    expect(differences({ dataset }, { values: { Rows: [{ error: 'x' }] } })).toHaveLength(1);
    const pixels = { sha1: '', lostBits: true };
    expect(differences({ dataset, pixels: [1] }, { values, pixels })).toHaveLength(2);
  });

  it('keeps one finding of a sort, with its bytes and how to see it again', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-findings-'));
    const store = createFindingStore(folder, 5);
    const finding = { target: 'ct', caseNumber: 9, kind: 'untyped' as const, trail: ['step'] };
    store.add({ ...finding, text: 'Invalid length 17' }, { 'a.dcm': 'AAEC' });
    store.add({ ...finding, text: 'Invalid length 99' }, {});
    const [kept, ...more] = store.list();
    expect(more).toEqual([]);
    expect(kept.count).toBe(2);
    expect([...fs.readFileSync(path.join(kept.folder, 'a.dcm'))]).toEqual([0, 1, 2]);
    expect(fs.readFileSync(path.join(kept.folder, 'README.md'), 'utf8')).toContain(
      'npm run fuzz -- --seed 5 --case 9',
    );
    fs.rmSync(folder, { recursive: true });
  });

  it('takes an hour unless told otherwise, and refuses what is no number', () => {
    expect(parseFuzzArguments([]).seconds).toBe(3600);
    expect(parseFuzzArguments(['--cases', '9'])).toMatchObject({ cases: 9, seconds: 3600 });
    expect(parseFuzzArguments(['--seed', '4', '--case', '7'])).toMatchObject({ seed: 4, only: 7 });
    expect(() => parseFuzzArguments(['--workers', 'many'])).toThrow('--workers');
    expect(parseFuzzArguments(['--help']).help).toBe(true);
    expect(fuzzUsage).toContain('--case N');
  });
});
