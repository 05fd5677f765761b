import { describeModel } from './describeModel';

describe('describeModel', () => {
  const model = { name: 'kidneys', version: '1.2.0', sha256: 'ab'.repeat(32) };

  it('names the network and its version', () => {
    expect(describeModel({ ...model, stage: 'release' })).toBe('kidneys 1.2.0');
  });

  it('never hides that weights are interim', () => {
    expect(describeModel({ ...model, stage: 'interim' })).toMatch(/^kidneys 1\.2\.0 .*interim/);
  });
});
