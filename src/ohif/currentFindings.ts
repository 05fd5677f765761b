import { kidneySides } from '../labels';
import type { Finding } from '../quality';
import type { CurrentContours } from './kidneySession';

/** The findings of the automatic contours plus those of the dose map in use. */
export function currentFindings({ findings, measurement, sampler }: CurrentContours): Finding[] {
  if (!sampler) {
    return findings;
  }
  const ofMap = sampler.findings.map(({ text }): Finding => ({
    code: 'DOSE_MAP',
    severity: 'warning',
    what: text,
    next: 'Check the dose map against the CT before using the dose.',
  }));
  const ofCoverage = measurement.rows().flatMap((row): Finding[] => {
    const coverage = row.doseCoverage ?? 1;
    if (coverage >= 1 || row.volumeMl === 0) {
      return [];
    }
    const name = kidneySides.find(({ side }) => side === row.side)!.displayName;
    return [
      {
        code: 'DOSE_COVERAGE',
        severity: 'warning',
        side: row.side,
        what: `${name}: ${percentText(1 - coverage)} of the contour lies outside the dose map.`,
        next: 'The mean dose is that of the covered part only.',
      },
    ];
  });
  return [...findings, ...ofMap, ...ofCoverage];
}

function percentText(share: number): string {
  return share < 0.0005 ? 'less than 0.1 %' : `${(100 * share).toFixed(1)} %`;
}
