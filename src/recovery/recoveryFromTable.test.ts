import type { DosimetryError } from '../errors';
import { recoveryFromTable } from './recoveryFromTable';
import type { RecoveryTable } from './recoveryFromTable';

const table: RecoveryTable = {
  by: 'volumeMl',
  points: [
    { at: 50, recoveryCoefficient: 0.6 },
    { at: 100, recoveryCoefficient: 0.7 },
    { at: 300, recoveryCoefficient: 0.82 },
  ],
};

describe('recoveryFromTable', () => {
  it.each([
    [50, 0.6],
    [75, 0.65],
    [100, 0.7],
    [200, 0.76],
    [300, 0.82],
  ])('goes in straight lines: %f ml', (at, expected) => {
    const { recoveryCoefficient, notes } = recoveryFromTable(table, at);
    expect(recoveryCoefficient).toBeCloseTo(expected, 12);
    expect(notes).toEqual([]);
  });

  it.each([
    [42, 0.6],
    [350, 0.82],
  ])('keeps the end a little beyond it, and says so: %f ml', (at, expected) => {
    const { recoveryCoefficient, notes } = recoveryFromTable(table, at);
    expect(recoveryCoefficient).toBe(expected);
    expect(notes.map(({ code }) => code)).toEqual(['RECOVERY_OUTSIDE_TABLE']);
  });

  it.each([10, 400, NaN])('refuses what is far beyond it: %f ml', (at) => {
    let code: string | undefined;
    try {
      recoveryFromTable(table, at);
    } catch (error) {
      ({ code } = error as DosimetryError);
    }
    expect(code).toBe('INVALID_ARGUMENT');
  });
});
