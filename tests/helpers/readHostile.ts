import fs from 'node:fs';
import { pixelCodec } from '../../cli/pixelCodec';
import { readCtFolder } from '../../cli/readCtFolder';
import { decodePixelData, readDicomFile } from '../../src/dicom';
import { drawKidneyRois, readRtStruct } from '../../src/dicom/rtstruct';
import { readSeg } from '../../src/dicom/seg';
import { DosimetryError } from '../../src/errors';

/**
 * Reads one file as what it says that it is (structure set, segmentation, else an image), on the CT
 * of a folder, and prints the code of the error, the seconds of processor time it took
 * and the most memory of the process. Run as a program of its own.
 */
async function main(file: string, ctFolder: string): Promise<void> {
  const ct = await readCtFolder(ctFolder);
  // Not by the clock: others use the machine, too.
  const started = process.cpuUsage();
  let code = 'NONE';
  try {
    const { dataset, transferSyntaxUID } = readDicomFile(fs.readFileSync(file));
    if (dataset.Modality === 'RTSTRUCT') {
      drawKidneyRois(readRtStruct(dataset), ct);
    } else if (dataset.Modality === 'SEG') {
      readSeg(dataset, ct.volume);
    } else {
      await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
    }
  } catch (error) {
    code = error instanceof DosimetryError ? error.code : 'UNEXPECTED';
  }
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ code, seconds, megabytes }));
}

void main(process.argv[2], process.argv[3]);
