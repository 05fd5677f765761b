import { compareReports } from './compareReports';
import type { CommissioningCase, Installation } from './commissioningReport';

const installation: Installation = {
  program: { name: 'Kidney dosimetry for OHIF', version: '1.0.0' },
  programSha256: 'a'.repeat(64),
  model: { name: 'kidneys', version: '1.2.1', sha256: 'b'.repeat(64) },
  engine: 'CPU',
  node: 'v22.0.0',
  system: 'Linux',
  processor: 'one',
};

const answered = (id: string, found: number | string): CommissioningCase => ({
  ...{ id, group: 'dose', title: `Case ${id}`, expected: 1, found, tolerance: {} },
  ...{ verdict: found === 1 ? 'passed' : 'failed', source: 'by hand' },
});

const report = (cases: CommissioningCase[], more: Partial<Installation> = {}) => ({
  createdAt: '2026-01-01T00:00:00.000Z',
  installation: { ...installation, ...more },
  cases,
});

describe('compareReports', () => {
  it('leaves out what is the same', () => {
    const same = report([answered('a', 1), answered('b', 2)]);
    const { cases, installation: facts } = compareReports(same, same);
    expect([cases, facts]).toEqual([[], []]);
  });

  it('names changed, new and lost cases with both values', () => {
    const earlier = report([answered('a', 1), answered('lost', 1)]);
    const now = report([answered('a', 2), answered('new', 1)]);
    expect(compareReports(earlier, now).cases).toEqual([
      expect.objectContaining({ id: 'a', earlier: 1, now: 2, nowVerdict: 'failed' }),
      expect.objectContaining({ id: 'lost', earlier: 1, now: undefined }),
      expect.objectContaining({ id: 'new', earlier: undefined, now: 1 }),
    ]);
  });

  it('names what the numbers were computed with, where it is another', () => {
    const model = { ...installation.model!, version: '2.0.0' };
    const now = report([], { model, settingsSha256: 'c'.repeat(64) });
    expect(compareReports(report([]), now).installation).toEqual([
      { name: 'model.version', earlier: '1.2.1', now: '2.0.0' },
      { name: 'settingsSha256', earlier: undefined, now: 'c'.repeat(64) },
    ]);
  });
});
