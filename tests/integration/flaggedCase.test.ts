import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { flagFolder } from '../../cli/flagFolder';
import { confidentialityProfile } from '../../src/deidentification/confidentialityProfile';
import { toPart10 } from '../../src/dicom/write';
import { writeRtStruct } from '../../src/dicom/rtstruct';
import { programFile } from '../../scripts/programs/programFile';
import { addEllipsoid, testCt, testGeometry, testLabelmap, writeTestCt } from '../helpers/testCt';
import {
  dciodvfyErrors,
  hasPydicom,
  hasTool,
  runTool,
  systemPython,
  testWithTool,
} from '../helpers/tools';

const withDciodvfy = testWithTool('dciodvfy (dicom3tools)', hasTool('dciodvfy'));
const withPydicom = testWithTool('pydicom (python3-pydicom)', hasPydicom());

/** Every element at any depth, as keyword and text, and every private one. */
const listScript = `
import json, sys, pydicom
found = []
def walk(dataset):
    for e in dataset:
        if e.VR == "SQ":
            for item in e.value: walk(item)
        found.append([e.keyword, "" if e.VR in ("SQ", "OW") else str(e.value or ""), e.tag.is_private])
walk(pydicom.dcmread(sys.argv[1]))
print(json.dumps(found))`;

/** What this program words itself, under the Clean Descriptors Option, and the pseudonym. */
const ownTexts =
  /^(PatientName|PatientID|SeriesDescription|StructureSet(Label|Name|Description)|ROI(Name|Description|GenerationDescription|ObservationLabel))$/;

describe('a flagged case in other programs', () => {
  const geometry = testGeometry({ dimensions: [40, 30, 12] });
  let folder: string;
  let flagged: string;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'flagged-'));
    const patient = { InstitutionName: 'Clinic of Town', StudyDescription: 'Patient of Town' };
    const ct = testCt(geometry, patient);
    const labelmap = testLabelmap(geometry);
    addEllipsoid(labelmap, 1, [9, 15, 5], [5, 6, 3]);
    addEllipsoid(labelmap, 2, [29, 15, 6], [5, 6, 3]);
    const around = [-1000, -100, 45, 60];
    labelmap.data.forEach((label, n) => (ct.volume.data[n] = label === 0 ? around[n % 4] : 35));
    fs.mkdirSync(path.join(folder, 'ct'));
    writeTestCt(ct, path.join(folder, 'ct'), patient);
    const corrected = writeRtStruct({
      ct,
      labelmap,
      rois: [
        { label: 1, name: 'Niere rechts', algorithm: 'MANUAL' },
        { label: 2, name: 'Niere links', algorithm: 'MANUAL' },
      ],
      software: { name: 'Another planning system', version: '1' },
      now: new Date('2026-01-03T00:00:00Z'),
    });
    fs.writeFileSync(inFolder('corrected.dcm'), new Uint8Array(toPart10(corrected)));
    ({ folder: flagged } = await flagFolder({
      ct: inFolder('ct'),
      contours: inFolder('corrected.dcm'),
      out: inFolder('cases'),
      reason: 'TOO_SMALL',
    }));
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const inFolder = (name: string) => path.join(folder, name);

  withDciodvfy('dciodvfy finds no error in CT and structure set', () => {
    expect(dciodvfyErrors(path.join(flagged, 'ct-0001.dcm'), 'CTImage')).toEqual([]);
    expect(dciodvfyErrors(path.join(flagged, 'rtstruct.dcm'), 'RTStructureSet')).toEqual([]);
  });

  withPydicom.each(['ct-0012.dcm', 'rtstruct.dcm'])(
    'pydicom finds nothing that the profile removes, and no date, in %s',
    (name) => {
      const { output } = runTool(systemPython, ['-c', listScript, path.join(flagged, name)]);
      const elements = JSON.parse(output) as [string, string, boolean][];
      const left = elements.filter(([keyword, text, isPrivate]) => {
        const action = confidentialityProfile[keyword] ?? 'U';
        return isPrivate || (!action.includes('U') && !ownTexts.test(keyword) && text !== '');
      });
      expect(left).toEqual([]);
      expect(elements).toContainEqual(['PatientIdentityRemoved', 'YES', false]);
      const codes = elements.filter(([keyword]) => keyword === 'CodeValue');
      expect(codes.map(([, text]) => text)).toEqual(expect.arrayContaining(['113100', '113105']));
      expect(output).not.toMatch(/2026010|Town|TEST-1|1\.2\.826|Niere|Another/);
    },
  );

  test('the command says where the case is, and what it needs', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [programFile('cli/flag.ts').file, ...args], { encoding: 'utf8' });
    const given = ['--ct', inFolder('ct'), '--contours', inFolder('corrected.dcm')];
    const { status, stdout } = run(...given, '--out', inFolder('more'), '--reason', 'LEAK');
    expect(status).toBe(0);
    expect(fs.readdirSync(stdout.trim())).toHaveLength(12 + 2);
    const without = run(...given, '--out', inFolder('more'));
    expect(without.status).not.toBe(0);
    expect(without.stderr).toContain('--reason is missing');
    const named = run(...given, '--out', inFolder('new'), '--reason', 'LEAK', '--note', 'TEST-1');
    expect(named.stderr).toContain('NOTE_IDENTIFIES');
    expect(fs.existsSync(inFolder('new'))).toBe(false);
  });
});
