import type { RadiobiologySettings } from '../../configuration';
import type { CycleRecord } from '../../cycles';
import { getString, requiredString } from '../../dicom';
import { readDoseSeries } from '../../dicom/dosemap';
import { differingPatientKeyword } from '../../dicom/patient/differingPatientKeyword';
import type { DicomWebClient, PatientKey, RequestOptions, SeriesAddress } from '../../dicomweb';
import { headerOfPatient } from '../../dicomweb/headerOfPatient';
import { retrieveImages } from '../../dicomweb/retrieveImages';
import { DosimetryError } from '../../errors';
import { summaryRecord } from '../../report/summaryRecord';

interface DoseMapOptions extends RequestOptions {
  patient: PatientKey;
  radiobiology: RadiobiologySettings;
}

/**
 * The cycle that a stored dose map of this program is of, by the summary in it: read whole, because
 * the summary counts only with its own pixels.
 * @returns the record, or a sentence that says why it was left out
 * @throws DosimetryError as the client
 */
export async function retrieveDoseMapRecord(
  client: DicomWebClient,
  address: SeriesAddress,
  { patient, radiobiology, signal }: DoseMapOptions,
): Promise<{ record?: CycleRecord; note?: string }> {
  const [instance] = await client.searchInstances(address, {}, { signal });
  if (!instance) {
    return {};
  }
  const leftOut = (why: string) => ({
    note: `The dose map of the series ${address.seriesInstanceUID} was left out: ${why}`,
  });
  try {
    const wanted = { ...instance, ...addressTags(address) };
    const images = await retrieveImages(client, [wanted], { signal });
    const [{ dataset }] = images;
    const differing = differingPatientKeyword(headerOfPatient(patient), dataset);
    if (differing) {
      return leftOut(`it has another ${differing} than the open images: it is of another person.`);
    }
    const series = readDoseSeries(images, { treatAsDoseInGy: false });
    const summary = 'summary' in series ? series.summary : undefined;
    if (!summary) {
      return leftOut('it does not say how it was made.');
    }
    return {
      record: summaryRecord(summary, radiobiology, {
        studyInstanceUID: address.studyInstanceUID,
        sopInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
        studyDate: getString(dataset, 'StudyDate'),
        writtenAt: ['ContentDate', 'ContentTime']
          .map((keyword) => getString(dataset, keyword) ?? '')
          .join(''),
      }),
    };
  } catch (error) {
    if (!(error instanceof DosimetryError) || error.code === 'CANCELLED') {
      throw error;
    }
    return leftOut(error.why);
  }
}

function addressTags({ studyInstanceUID, seriesInstanceUID }: SeriesAddress) {
  return { StudyInstanceUID: studyInstanceUID, SeriesInstanceUID: seriesInstanceUID };
}
