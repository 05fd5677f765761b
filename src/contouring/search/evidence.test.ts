import { evidence } from './evidence';

describe('evidence', () => {
  it('is more for a pair than for something twice as large on one side', () => {
    const pair = evidence({ right: { voxels: 300 }, left: { voxels: 280 } });
    const single = evidence({ right: { voxels: 1200 }, left: { voxels: 0 } });
    expect(pair).toBeGreaterThan(2 * single);
  });

  it('is more for the larger of two single kidneys, and nothing where nothing was seen', () => {
    const of = (voxels: number) => evidence({ right: { voxels: 0 }, left: { voxels } });
    expect(of(300)).toBeGreaterThan(of(280));
    expect(of(0)).toBe(0);
  });
});
