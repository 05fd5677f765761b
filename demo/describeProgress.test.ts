import { describeProgress } from './describeProgress';

describe('describeProgress', () => {
  it('says how long the others will take, as long as those before', () => {
    const progress = { patientId: 'SYN-001', made: 2, all: 6 };
    expect(describeProgress(progress, 10)).toBe(
      'Synthetic study 2 of 6 (SYN-001), the others in about 20 s',
    );
    expect(describeProgress(progress, 60)).toBe(
      'Synthetic study 2 of 6 (SYN-001), the others in about 2 min',
    );
  });

  it('says nothing of time after the last', () => {
    const progress = { patientId: 'SYN-003', made: 6, all: 6 };
    expect(describeProgress(progress, 60)).toBe('Synthetic study 6 of 6 (SYN-003)');
  });
});
