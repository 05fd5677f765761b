import path from 'node:path';
import { checkSamePatient } from '../../src/dicom/patient/checkSamePatient';
import { getString } from '../../src/dicom';
import { buildKidneyDoseReport, toCsv, toJson, toPdf } from '../../src/report';
import type { KidneyDoseReport } from '../../src/report';
import { checkOutputFolder } from '../checkOutputFolder';
import { checkOutputs } from '../checkOutputs';
import { readCtFolder } from '../readCtFolder';
import { readDoseObject } from '../readDoseObject';
import { readSettings } from '../readSettings';
import { writeOutputs } from '../writeOutputs';
import { doseCycle } from './doseCycle';
import { earlierCycles } from './earlierCycles';
import { doseReportImages } from './doseReportImages';
import { doseReportObjects } from './doseReportObjects';
import { givenContours } from './givenContours';
import { measureGiven } from './measureGiven';
import { objectsProvenance } from './objectsProvenance';
import { readStructureSet } from '../readStructureSet';

export interface ReportObjectsOptions {
  rtstruct: string;
  rtdose: string;
  /** Folder of the CT. */
  ct?: string;
  /** Folder for the results; made where it is missing. */
  out: string;
  settings?: string;
  /** Folder of reports and dose maps of the patient's other cycles. */
  earlier?: string;
  force?: boolean;
}

const fileNames = ['report.csv', 'report.pdf', 'report.json'];
const ctFileNames = ['seg.dcm', 'sr.dcm'];

/**
 * The whole report of given contours and a given dose: report.csv, report.pdf and report.json; with
 * the CT also sr.dcm, and seg.dcm that it refers to.
 *
 * @throws DosimetryError; nothing is written then, and what was there stays as it was
 */
export async function reportObjects(options: ReportObjectsOptions): Promise<KidneyDoseReport> {
  const { out } = options;
  const place = (name: string): string => path.join(out, name);
  await checkOutputFolder(out);
  const names = options.ct === undefined ? fileNames : [...ctFileNames, ...fileNames];
  checkOutputs(names.map(place), options);
  const configuration = await readSettings(options.settings);
  const structureSet = await readStructureSet(options.rtstruct);
  const { dataset: doseDataset, dose } = await readDoseObject(options.rtdose, '--rtdose');
  checkSamePatient(structureSet.rtStruct.patientID, dose.patientID, 'The dose map');
  const ct = options.ct === undefined ? undefined : await readCtFolder(options.ct);
  if (ct) {
    checkSamePatient(getString(ct.dataset, 'PatientID'), dose.patientID, 'The dose map');
  }
  const contours = givenContours(structureSet.rtStruct, ct);
  const density = ct ? configuration.density : ({ method: 'fixed', densityGPerMl: 1.05 } as const);
  const storedCycles =
    options.earlier === undefined
      ? undefined
      : await earlierCycles(options.earlier, doseDataset, configuration);
  const report = buildKidneyDoseReport({
    storedCycles,
    measurements: measureGiven(contours.labelmap, dose.volume, { density, ct: ct?.volume }),
    cycles: [doseCycle(doseDataset, dose)],
    configuration: { ...configuration, density },
    provenance: objectsProvenance(structureSet, { ct, labelmap: contours.labelmap, configuration }),
    findings: contours.findings,
    createdAt: new Date(),
  });
  const keyImages = ct ? doseReportImages(ct.volume, contours.labelmap, dose, configuration) : [];
  const objects = ct ? doseReportObjects(report, ct, contours.labelmap) : undefined;
  writeOutputs(
    [
      ...(objects
        ? [
            { file: place('seg.dcm'), content: objects.segmentation },
            { file: place('sr.dcm'), content: objects.structuredReport },
          ]
        : []),
      { file: place('report.csv'), content: toCsv(report) },
      { file: place('report.pdf'), content: await toPdf(report, { keyImages }) },
      // Last: it says that the set is complete.
      { file: place('report.json'), content: toJson(report) },
    ],
    { force: options.force, obsolete: objects ? [] : ctFileNames.map(place) },
  );
  return report;
}
