import { planarRegion, structureRegions, writeDoseSr } from '../../src/dicom/sr';
import type { WriteDoseSrOptions } from '../../src/dicom/sr';
import { writeRtStruct } from '../../src/dicom/rtstruct';
import { writeSeg } from '../../src/dicom/seg';
import { exportCase } from '../helpers/exportCase';
import type { ExportCase } from '../helpers/exportCase';
import { doseReport } from '../helpers/doseReportCase';
import { serialDoseReport } from '../helpers/serialDoseReport';
import { hasTool, runTool, testWithTool } from '../helpers/tools';

const withDciodvfy = testWithTool('dciodvfy (dicom3tools)', hasTool('dciodvfy'));
const withDsrdump = testWithTool('dsrdump (dcmtk)', hasTool('dsrdump'));

describe('the dose report as DICOM SR in other programs', () => {
  let files: ExportCase;
  beforeAll(() => (files = exportCase()));
  afterAll(() => files.remove());

  function write(name: string, changes: Partial<WriteDoseSrOptions> = {}): string {
    const software = { name: 'Kidney dosimetry for OHIF', version: '0.1.0' };
    const common = { ct: files.ct, labelmap: files.labelmap, software, now: new Date() };
    const structures = [
      { label: 1, name: 'Kidney_R', algorithm: 'SEMIAUTOMATIC' as const },
      { label: 2, name: 'Kidney_L', algorithm: 'SEMIAUTOMATIC' as const },
    ];
    return files.write(
      name,
      writeDoseSr({
        report: doseReport(2),
        source: files.ct.dataset,
        segmentation: writeSeg({
          ...common,
          segments: structures,
          model: {
            name: 'kidneys',
            version: '1.2.0',
            sha256: '0123456789abcdef'.repeat(4),
            stage: 'release',
          },
        }),
        segmentNumbers: { right: 1, left: 2 },
        rtStruct: writeRtStruct({ ...common, rois: structures }),
        software,
        now: new Date(),
        ...changes,
      }),
    );
  }

  const outlines = () => ({
    right: planarRegion(files.ct, files.labelmap, 1),
    left: planarRegion(files.ct, files.labelmap, 2),
  });

  /** A structure that was drawn where the right kidney is. */
  const withStructure = () => {
    const report = doseReport(1);
    const { side, roiName, ...numbers } = report.kidneys[0];
    const contour = { ...files.labelmap, data: files.labelmap.data.map((v) => (v === 1 ? 1 : 0)) };
    return {
      report: { ...report, structures: [{ ...numbers, name: 'Liver', kind: 'liver' as const }] },
      regions: outlines(),
      structureRegions: { Liver: structureRegions(files.ct, contour) },
    };
  };

  withDciodvfy.each<[string, () => Partial<WriteDoseSrOptions>]>([
    ['unapproved', () => ({})],
    ['from serial images', () => ({ report: serialDoseReport(2) })],
    ['with outlines in an image', () => ({ regions: outlines() })],
    ['with outlines of another structure', () => withStructure()],
    [
      'rejected by a person, in place of an earlier report',
      () => {
        const report = doseReport(1);
        report.provenance.contours.review = {
          status: 'REJECTED',
          reviewerName: 'Muster^Eva',
          reviewedAt: '2026-01-05T09:00:00Z',
        };
        return {
          report,
          predecessor: {
            studyInstanceUID: '1.2.3',
            seriesInstanceUID: '1.2.3.9',
            ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.88.34',
            ReferencedSOPInstanceUID: '1.2.3.9.1',
          },
        };
      },
    ],
    [
      'approved by a person',
      () => {
        const report = doseReport(1);
        report.provenance.contours.review = {
          status: 'APPROVED',
          reviewerName: 'Muster^Eva',
          reviewedAt: '2026-01-05T09:00:00Z',
        };
        return { report };
      },
    ],
  ])('dciodvfy finds no error: %s', (name, changes) => {
    const { output } = runTool('dciodvfy', [write(`${name}.dcm`, changes())]);
    expect(output).toContain('Comprehensive3DSR');
    expect(output.split('\n').filter((line) => /error/i.test(line))).toEqual([]);
  });

  withDsrdump('dsrdump reads the tree to the end, with the numbers of the report', () => {
    const { right } = { right: doseReport(2).kidneys[0] };
    const { status, output } = runTool('dsrdump', ['-Er', '+Pn', write('dump.dcm')]);
    expect(status).toBe(0);
    expect(output).not.toMatch(/^E:/m);
    expect(output).toContain('Imaging Measurement Report');
    expect(output).toContain('="Kidney_R"');
    expect(output).toContain('="Kidney_L"');
    expect(output.match(/Measurement Group/g)).toHaveLength(2);
    const mean = Number(right.dose!.meanDoseGy.toPrecision(8));
    expect(output).toContain(`NUM:(,,"Absorbed Dose")="${mean}" (Gy,UCUM,"Gray")`);
    expect(output).toContain('Biologically effective dose');
  });

  withDsrdump('dsrdump reads the outline of each kidney in an image of the CT', () => {
    const { status, output } = runTool('dsrdump', [
      '-Er',
      '+Pn',
      '+Pu',
      write('outlines.dcm', { regions: outlines() }),
    ]);
    expect(status).toBe(0);
    expect(output).not.toMatch(/^E:/m);
    const found = output.match(/contains SCOORD:\(,,"Image Region"\)=\(POLYLINE,/g);
    expect(found).toHaveLength(2);
    // Once more below the area.
    expect(output.match(/inferred from SCOORD:\(,,"Image Region"\)/g)).toHaveLength(2);
    expect(output.match(/selected from IMAGE:=\(CT image,/g)).toHaveLength(4);
  });

  withDsrdump('dsrdump reads the outlines of another structure in its own group', () => {
    const changes = withStructure();
    const { status, output } = runTool('dsrdump', ['-Er', '+Pn', write('liver.dcm', changes)]);
    expect(status).toBe(0);
    expect(output).not.toMatch(/^E:/m);
    const ofLiver = output.slice(output.indexOf('="Liver"'));
    const found = ofLiver.match(/contains SCOORD:\(,,"Image Region"\)=\(POLYLINE,/g);
    expect(found).toHaveLength(changes.structureRegions.Liver.length);
    expect(found!.length).toBeGreaterThan(3);
  });

  withDsrdump('dsrdump reads the activity at each time, its time and the curve', () => {
    const file = write('serial.dcm', { report: serialDoseReport(1) });
    const { status, output } = runTool('dsrdump', ['-Er', '+Pn', '+Pl', file]);
    expect(status).toBe(0);
    expect(output).not.toMatch(/^E:/m);
    // Three points and one that is left out, of two kidneys.
    expect(output.match(/"Activity in the region"/g)).toHaveLength(8);
    expect(output.match(/"Longitudinal Temporal Offset from Event"/g)).toHaveLength(8);
    expect(output.match(/No curve rests on this point/g)).toHaveLength(2);
    expect(output).toContain('NUM:(,,"Activity in the region")="82.3" (MBq,UCUM,"megabecquerel")');
    expect(output).toContain('"uptake with a half-life of 0.8 h and one washout"');
    // Uptake and washout of two kidneys.
    expect(output.match(/"Curve Fit Parameter"/g)).toHaveLength(4);
  });
});
