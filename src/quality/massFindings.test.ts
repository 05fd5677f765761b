import { massFindings } from './massFindings';

const kidney = (label: number, voxels: number, massG?: number) => ({
  label,
  voxels,
  volumeMl: voxels / 10,
  ...(massG !== undefined && { massG }),
});

describe('massFindings', () => {
  it('is silent where there is nothing to say', () => {
    expect(massFindings({})).toEqual([]);
    expect(massFindings({ measured: [kidney(1, 10, 5), kidney(2, 10, 5)] })).toEqual([]);
    expect(massFindings({ measured: [kidney(1, 10, 5), kidney(2, 0)] })).toEqual([]);
  });

  it.each([
    ['both kidneys', [kidney(1, 10), kidney(2, 10)]],
    ['the right kidney', [kidney(1, 10), kidney(2, 10, 5)]],
    ['the left kidney', [kidney(1, 10, 5), kidney(2, 10)]],
  ])('names what has no mass: %s', (words, measured) => {
    const [finding, ...others] = massFindings({ measured });
    expect(others).toEqual([]);
    expect(finding.severity).toBe('warning');
    expect(finding.what).toContain(`The mass of ${words} is missing`);
  });
});
