import { doseReport } from '../../../tests/helpers/doseReportCase';
import { testCt, testGeometry, addEllipsoid, testLabelmap } from '../../../tests/helpers/testCt';
import { codeOf } from '../../../tests/helpers/codeOf';
import type { KidneyDoseReport } from '../../report';
import { readDicomFile } from '../part10/readDicomFile';
import { writeSeg } from '../seg';
import type { NaturalDataset } from '../types';
import { toPart10 } from '../write';
import { readDoseSr } from './readDoseSr';
import { writeDoseSr } from './writeDoseSr';

const software = { name: 'Kidney dosimetry for OHIF', version: '0.1.0' };
const now = new Date('2026-03-02T10:00:00Z');
const ct = testCt(testGeometry({ dimensions: [40, 30, 12] }));
const labelmap = testLabelmap(ct.volume);
addEllipsoid(labelmap, 1, [10, 15, 6], [4, 4, 3]);
addEllipsoid(labelmap, 2, [28, 15, 6], [4, 4, 3]);
const segmentation = writeSeg({
  ct,
  labelmap,
  software,
  now,
  segments: [
    { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
    { label: 2, name: 'Kidney_L', algorithm: 'AUTOMATIC' },
  ],
});

function stored(report: KidneyDoseReport, sides: object = { right: 1, left: 2 }): NaturalDataset {
  const dataset = writeDoseSr({
    report,
    source: ct.dataset,
    segmentation,
    segmentNumbers: sides,
    software,
    now,
    predecessor: {
      studyInstanceUID: '1.2',
      seriesInstanceUID: '1.3',
      ReferencedSOPClassUID: '1.4',
      ReferencedSOPInstanceUID: '1.5',
    },
  });
  return readDicomFile(new Uint8Array(toPart10(dataset))).dataset;
}

/** Two dose maps, both with an administration. */
function twoCycles(): KidneyDoseReport {
  const report = doseReport(2);
  report.cycles.forEach((cycle, n) => {
    cycle.administration = {
      ...cycle.administration,
      dateTime: { value: `2026-0${n + 1}-05T09:30:00`, source: 'file' },
      activityMBq: { value: 7400 + n, source: 'file' },
      radionuclide: { value: '177Lu', source: 'file' },
    };
  });
  return report;
}

describe('readDoseSr', () => {
  it('reads what was written: each cycle, both kidneys, the administration and the constants', () => {
    const report = twoCycles();
    const found = readDoseSr(stored(report))!;
    expect(found.predecessors).toEqual(['1.5']);
    expect(found.isRejected).toBe(false);
    expect(
      found.records.map(({ administeredAt, administeredMBq, radionuclide }) => [
        administeredAt,
        administeredMBq,
        radionuclide,
      ]),
    ).toEqual([
      ['2026-01-05T09:30:00', 7400, '177Lu'],
      ['2026-02-05T09:30:00', 7401, '177Lu'],
    ]);
    const { alphaBetaGy, repairHalfLifeHours } = report.settings.radiobiology;
    found.records.forEach(({ kidneys, bedConstants, isApproved, source }, n) => {
      expect([isApproved, source]).toEqual([false, 'report']);
      expect(bedConstants).toEqual({ alphaBetaGy, repairHalfLifeHours });
      expect(kidneys.map(({ side }) => side)).toEqual(['right', 'left']);
      kidneys.forEach((kidney, side) => {
        const written = report.kidneys[side].cycles[n];
        expect(kidney.meanDoseGy).toBeCloseTo(written.meanDoseGy, 6);
        expect(kidney.biologicallyEffectiveDoseGy).toBeCloseTo(
          written.biologicallyEffectiveDoseGy!,
          6,
        );
        // The uncertainty in the report is that of the sum.
        expect(kidney.standardUncertaintyGy).toBeUndefined();
      });
    });
  });

  it('knows the uncertainty of one cycle, and one kidney alone', () => {
    const report = doseReport(1);
    const [record] = readDoseSr(stored(report, { left: 1 }))!.records;
    expect(record.kidneys.map(({ side }) => side)).toEqual(['left']);
    expect(record.kidneys[0].standardUncertaintyGy).toBeCloseTo(
      report.kidneys[1].uncertainty!.standardUncertaintyGy,
      6,
    );
  });

  it('tells approved and rejected reports', () => {
    const reviewed = (status: 'APPROVED' | 'REJECTED') => {
      const report = doseReport(1);
      report.provenance.contours.review = {
        status,
        reviewerName: 'Muster^Eva',
        reviewedAt: '2026-01-05T09:00:00Z',
      };
      const { isRejected, records } = readDoseSr(stored(report))!;
      return [isRejected, records[0].isApproved];
    };
    expect(reviewed('APPROVED')).toEqual([false, true]);
    expect(reviewed('REJECTED')).toEqual([true, false]);
  });

  it('has nothing of a structured report of another kind', () => {
    const { ContentSequence: _, ...empty } = stored(doseReport(1));
    expect(readDoseSr(empty)).toBeUndefined();
  });

  it.each([
    ['another unit', (text: string) => text.replace(/"Gy"/g, '"cGy"')],
    ['a dose below 0', (text: string) => text.replace(/("NumericValue":)"?[\d.]+"?/g, '$1"-1"')],
    [
      'a dose that is none',
      (text: string) => text.replace(/("NumericValue":)"?[\d.]+"?/g, '$1"x"'),
    ],
  ])('refuses %s', (_, damage) => {
    const { ContentSequence } = stored(doseReport(1));
    const dataset = {
      ...stored(doseReport(1)),
      ContentSequence: JSON.parse(damage(JSON.stringify(ContentSequence))) as unknown,
    };
    expect(codeOf(() => readDoseSr(dataset))).toBe('INVALID_TAG');
  });
});
