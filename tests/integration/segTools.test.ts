import { writeSeg } from '../../src/dicom/seg';
import type { WriteSegOptions } from '../../src/dicom/seg';
import { exportCase } from '../helpers/exportCase';
import type { ExportCase } from '../helpers/exportCase';
import { hasPydicom, hasTool, readWithPydicom, runTool, testWithTool } from '../helpers/tools';

const withDciodvfy = testWithTool('dciodvfy (dicom3tools)', hasTool('dciodvfy'));
const withDcmdump = testWithTool('dcmdump (dcmtk)', hasTool('dcmdump'));
const withPydicom = testWithTool('pydicom (python3-pydicom)', hasPydicom());

describe('SEG in other programs', () => {
  let files: ExportCase;
  let seg: string;
  let approvedSeg: string;

  beforeAll(() => {
    files = exportCase();
    const options: WriteSegOptions = {
      ct: files.ct,
      labelmap: files.labelmap,
      segments: [
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
      now: new Date(),
    };
    seg = files.write('seg.dcm', writeSeg(options));
    approvedSeg = files.write(
      'approved.dcm',
      writeSeg({
        ...options,
        approval: { status: 'APPROVED', reviewerName: 'Muster^Eva', reviewedAt: new Date() },
        predecessor: {
          studyInstanceUID: '1.2.3',
          seriesInstanceUID: '1.2.3.9',
          ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4',
          ReferencedSOPInstanceUID: '1.2.3.9.1',
        },
      }),
    );
  });

  afterAll(() => files.remove());

  withDciodvfy('dciodvfy finds no error and nothing to warn of', () => {
    const { output } = runTool('dciodvfy', [seg]);
    expect(output).toContain('Segmentation');
    expect(output).not.toMatch(/error|warning/i);
  });

  withDciodvfy('a verdict and a predecessor are no error either', () => {
    const { output } = runTool('dciodvfy', [approvedSeg]);
    expect(output).toContain('Segmentation');
    expect(output).not.toMatch(/error/i);
  });

  withDcmdump('dcmdump reads it to the end', () => {
    const { status, output } = runTool('dcmdump', [
      '-q',
      '+P',
      'SegmentLabel',
      '+P',
      'CodeMeaning',
      seg,
    ]);
    expect(status).toBe(0);
    expect(output).toContain('[Kidney_R]');
    expect(output).toContain('[Right]');
    expect(output).toContain('[Left]');
  });

  withPydicom('pydicom (and highdicom, where installed) read the very same voxels', () => {
    const read = readWithPydicom('seg', seg);
    const voxels = [1, 2].map((label) => files.labelmap.data.filter((v) => v === label).length);
    expect(read.segments).toEqual([
      { name: 'Kidney_R', voxels: voxels[0] },
      { name: 'Kidney_L', voxels: voxels[1] },
    ]);
    expect(read.highdicomVoxels ?? voxels).toEqual(voxels);
  });
});
