import type { DosimetryError } from '../errors';
import { parseSiteConfiguration } from '.';

const points = [
  { at: 50, recoveryCoefficient: 0.6 },
  { at: 300, recoveryCoefficient: 0.82 },
];
const parse = (value: unknown) => parseSiteConfiguration({ recovery: value }).recovery;

describe('recovery table of a site', () => {
  it('keeps what is set', () => {
    expect(parse({ by: 'volumeMl', table: points })).toEqual({ by: 'volumeMl', points });
  });

  it.each([
    [{ by: 'volume', table: points }],
    [{ table: points }],
    [{ by: 'volumeMl', table: points.slice(1) }],
    [{ by: 'volumeMl', table: [...points].reverse() }],
    [{ by: 'volumeMl', table: [points[0], { at: 60, recoveryCoefficient: 1.1 }] }],
    [{ by: 'volumeMl', table: [points[0], { at: '60', recoveryCoefficient: 0.7 }] }],
    [{ by: 'volumeMl', table: points, extra: 1 }],
    [[points]],
  ])('refuses %j', (value) => {
    let code: string | undefined;
    try {
      parse(value);
    } catch (error) {
      ({ code } = error as DosimetryError);
    }
    expect(code).toBe('INVALID_CONFIGURATION');
  });
});
