import { readCtFolder } from '../../cli/readCtFolder';
import { writeRtStruct } from '../../src/dicom/rtstruct';
import { toPart10 } from '../../src/dicom/write';
import { addEllipsoid, testLabelmap } from './testCt';

/** A structure set with one ball of 30 mm radius in the middle of a CT, as a file (PS3.10). */
export async function writeStructureOnCt(
  folder: string,
  name = 'Liver "A", =1',
): Promise<Uint8Array> {
  const ct = await readCtFolder(folder);
  const { dimensions, spacingMm } = ct.volume;
  const labelmap = testLabelmap(ct.volume);
  addEllipsoid(
    labelmap,
    1,
    dimensions.map((count) => count / 2) as [number, number, number],
    spacingMm.map((mm) => 30 / mm) as [number, number, number],
  );
  const dataset = writeRtStruct({
    ct,
    labelmap,
    rois: [{ label: 1, name, algorithm: 'MANUAL' }],
    software: { name: 'another program', version: '1' },
    now: new Date(),
  });
  return new Uint8Array(toPart10(dataset));
}
