import { inComputingOrder } from './inComputingOrder';

const cycle = (number: number, ...used: boolean[]) => ({
  number,
  sessions: used.map((isUsed) => ({ isUsed })),
});

describe('inComputingOrder', () => {
  it('puts cycles with one time point in use behind the others, and leaves out those with none', () => {
    const cycles = [
      cycle(1, true),
      cycle(2, true, true),
      cycle(3, false, false),
      cycle(4, true, false),
      cycle(5, true, true, true),
    ];
    expect(inComputingOrder(cycles).map(({ number }) => number)).toEqual([2, 5, 1, 4]);
  });
});
