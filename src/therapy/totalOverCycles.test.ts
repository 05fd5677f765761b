import { totalOverCycles } from './totalOverCycles';

const kidney = (
  side: 'right' | 'left',
  meanDoseGy: number,
  biologicallyEffectiveDoseGy: number,
) => ({
  side,
  meanDoseGy,
  biologicallyEffectiveDoseGy,
});

describe('totalOverCycles', () => {
  it('adds the doses and the BEDs of each kidney, and counts its cycles', () => {
    const cycles = [
      { kidneys: [kidney('right', 4, 5), kidney('left', 3, 3.5)] },
      { kidneys: [kidney('right', 2, 2.25)] },
    ];
    expect(totalOverCycles(cycles)).toEqual([
      { cycles: 2, ...kidney('right', 6, 7.25) },
      { cycles: 1, ...kidney('left', 3, 3.5) },
    ]);
  });

  it('has nothing of a kidney that no cycle has', () => {
    expect(totalOverCycles([{ kidneys: [] }])).toEqual([]);
  });
});
