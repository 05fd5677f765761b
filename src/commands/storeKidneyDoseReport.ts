import { plainDataset } from '../dicom/attributes/plainDataset';
import { kidneySides } from '../labels';
import { productIdentity } from '../productIdentity';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { showInStudy } from '../viewer/host/showInStudy';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { requireReport } from '../viewer/report/requireReport';
import { showStoringFailed } from '../viewer/report/showStoringFailed';
import { readLabelmap } from '../viewer/segmentation/readLabelmap';
import type { KidneySession } from '../viewer/session/kidneySession';

/**
 * Stores the numbers as DICOM SR by STOW-RS, with the segmentation they were measured on, and adds
 * the new series to the open study. A failure says why in the panel.
 */
export async function storeKidneyDoseReport(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { exporting, store } = session;
  const { uiNotificationService } = context.servicesManager.services;
  if (!exporting.startStoring()) {
    return;
  }
  try {
    await refreshMeasurement(context, session);
    const report = requireReport(session);
    const { contours } = store.get();
    const { ct, measurement } = contours!;
    const labelmap = readLabelmap(context, contours!);
    const algorithm = measurement.isEdited() ? 'SEMIAUTOMATIC' : 'AUTOMATIC';
    const written = await session.client.jobs.run(
      'writeDoseReport',
      {
        report,
        sides: kidneySides.map(({ side }) => side),
        segmentation: {
          ct: { ...ct, dataset: plainDataset(ct.dataset) },
          labelmap,
          segments: kidneySides.map(({ side, label, color }) => ({
            label,
            name: session.configuration.structureNames[side],
            algorithm,
            displayColor: color,
          })),
          model: report.provenance.contours.model,
          software: productIdentity,
          seriesDescription: 'Kidneys of the dose report',
          now: new Date(),
        },
      },
      [labelmap.data.buffer as ArrayBuffer],
    );
    await createHostDicomWebClient(context).storeInstances(written.files);
    const { studyInstanceUID, seriesInstanceUIDs, seriesDescription: description } = written;
    let listed = true;
    for (const seriesInstanceUID of seriesInstanceUIDs) {
      listed = (await showInStudy(context, studyInstanceUID, seriesInstanceUID)) && listed;
    }
    exporting.stored(description, listed);
    uiNotificationService.show({
      title: 'Dose report stored',
      message: `"${description}" is in the archive, unverified, with its segmentation.`,
      type: 'success',
    });
  } catch (error) {
    showStoringFailed(context, session, error);
  }
}
