import { join } from 'node:path';
import { writeRtStruct } from '../../src/dicom/rtstruct';
import { voxelVolumeMl } from '../../src/volume';
import { exportCase } from '../helpers/exportCase';
import type { ExportCase } from '../helpers/exportCase';
import { readMha } from '../helpers/readMha';
import { hasPydicom, hasTool, readWithPydicom, runTool, testWithTool } from '../helpers/tools';

const withDciodvfy = testWithTool('dciodvfy (dicom3tools)', hasTool('dciodvfy'));
const withDcmdump = testWithTool('dcmdump (dcmtk)', hasTool('dcmdump'));
const withPlastimatch = testWithTool('plastimatch', hasTool('plastimatch'));
const withPydicom = testWithTool('pydicom (python3-pydicom)', hasPydicom());

const sides = [
  { name: 'Kidney_R', label: 1 },
  { name: 'Kidney_L', label: 2 },
];

describe('RTSTRUCT in other programs', () => {
  let files: ExportCase;
  let rtstruct: string;

  beforeAll(() => {
    files = exportCase();
    const dataset = writeRtStruct({
      ct: files.ct,
      labelmap: files.labelmap,
      rois: [
        { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
        { label: 2, name: 'Kidney_L', algorithm: 'SEMIAUTOMATIC' },
      ],
      model: {
        name: 'kidneys',
        version: '1.2.0',
        sha256: '0123456789abcdef'.repeat(4),
        stage: 'release' as const,
      },
      software: { name: 'kidney-dosimetry', version: '0.1.0' },
      findings: [{ severity: 'warning', side: 'right', what: 'The right kidney is in 4 pieces.' }],
      predecessor: {
        studyInstanceUID: '1.2.3',
        seriesInstanceUID: '1.2.3.9',
        ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
        ReferencedSOPInstanceUID: '1.2.3.9.1',
      },
      approval: { status: 'APPROVED', reviewerName: 'Muster^Eva', reviewedAt: new Date() },
      now: new Date(),
    });
    rtstruct = files.write('rtstruct.dcm', dataset);
  });

  afterAll(() => files.remove());

  withDciodvfy('dciodvfy finds no error', () => {
    const { output } = runTool('dciodvfy', [rtstruct]);
    expect(output).toContain('RTStructureSet');
    expect(output).not.toMatch(/error/i);
    // Newer than the edition this program checks against: Rows, Columns, Number of Frames are of
    // type 1 in SourcePixelPlanesCharacteristicsSequence (PS3.3 C.8.8.6, 2024).
    const warnings = output
      .split('\n')
      .filter((line) => line.startsWith('Warning'))
      .filter((line) => !/\(0x0028,0x00(08|10|11)\)|Standard Extended SOP Class/.test(line));
    expect(warnings).toEqual([]);
  });

  withDcmdump('dcmdump reads it to the end', () => {
    const { status, output } = runTool('dcmdump', [
      '-q',
      '+P',
      'ROIName',
      '+P',
      'PatientName',
      rtstruct,
    ]);
    expect(status).toBe(0);
    expect(output).toContain('[Kidney_R]');
    expect(output).toContain('[Kidney_L]');
    expect(output).toContain('[Müller^Änne]');
  });

  withPlastimatch('plastimatch draws the very same voxels', () => {
    const masks = join(files.directory, 'masks');
    const { status } = runTool('plastimatch', [
      'convert',
      ...['--input', rtstruct, '--referenced-ct', files.ctDirectory],
      ...['--output-prefix', masks, '--prefix-format', 'mha'],
    ]);
    expect(status).toBe(0);
    for (const { name, label } of sides) {
      const mask = readMha(join(masks, `${name}.mha`));
      expect(mask.dimensions).toEqual(files.labelmap.dimensions);
      let both = 0;
      let ours = 0;
      let theirs = 0;
      files.labelmap.data.forEach((value, n) => {
        ours += value === label ? 1 : 0;
        theirs += mask.data[n] ? 1 : 0;
        both += value === label && mask.data[n] ? 1 : 0;
      });
      expect((2 * both) / (ours + theirs)).toBe(1);
      expect(theirs).toBe(ours);
    }
  });

  withPydicom("pydicom finds the labelmap's volume in the coordinates, to 1e-5", () => {
    const read = readWithPydicom('rtstruct', rtstruct);
    expect(read.patientName).toBe('Müller^Änne');
    expect(read.approval).toBe('APPROVED');
    for (const [n, { name, label }] of sides.entries()) {
      const voxels = files.labelmap.data.filter((value) => value === label).length;
      const expectedMl = voxels * voxelVolumeMl(files.labelmap);
      expect(read.rois[n].name).toBe(name);
      expect(read.rois[n].types).toEqual(['CLOSED_PLANAR']);
      expect(Math.abs((read.rois[n].areaMm2 * 2.5) / 1000 / expectedMl - 1)).toBeLessThan(1e-5);
    }
  });
});
