import { plainDataset } from '../dicom/attributes/plainDataset';
import { kidneySides } from '../labels';
import { productIdentity } from '../productIdentity';
import { kidneySeriesState } from '../report/kidneySeriesState';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { showInStudy } from '../viewer/host/showInStudy';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { publishReport } from '../viewer/report/publishReport';
import { requireReport } from '../viewer/report/requireReport';
import { showStoringFailed } from '../viewer/report/showStoringFailed';
import { readLabelmap } from '../viewer/segmentation/readLabelmap';
import { approvalOf } from '../viewer/review/approvalOf';
import { noteStored } from '../viewer/saved/noteStored';
import { structuresOnCt } from '../viewer/serial/structuresOnCt';
import type { KidneySession } from '../viewer/session/kidneySession';
import { currentVerdict } from '../viewer/session/selectors/currentVerdict';
import { generationAlgorithm } from '../viewer/session/selectors/generationAlgorithm';
import { unstoredParts } from '../viewer/session/selectors/unstoredParts';
import { hostWords } from '../viewer/words/hostWords';
import { describeKidneySeries } from '../worklist';

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
    publishReport(session);
    const report = requireReport(session);
    const { contours, predecessors } = store.get();
    const { ct } = contours!;
    const parts = unstoredParts(store.get());
    const verdict = currentVerdict(store.get());
    const labelmap = readLabelmap(context, contours!);
    const algorithm = generationAlgorithm(contours!);
    const written = await session.client.jobs.run(
      'writeDoseReport',
      {
        report,
        predecessor: predecessors.report,
        sides: kidneySides.map(({ side }) => side),
        structures: structuresOnCt(store.get(), report.provenance.ct.seriesInstanceUID),
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
          seriesDescription: describeKidneySeries('segmentation', kidneySeriesState(report)),
          approval: approvalOf(verdict),
          predecessor: predecessors.segmentation,
          now: new Date(),
        },
      },
      [labelmap.data.buffer as ArrayBuffer],
    );
    await createHostDicomWebClient(context).storeInstances(written.files);
    const [segmentation, sr] = written.references;
    session.review.follow({ segmentation, report: sr });
    await noteStored(session, parts);
    const { studyInstanceUID, seriesInstanceUIDs, seriesDescription: description } = written;
    let listed = true;
    for (const seriesInstanceUID of seriesInstanceUIDs) {
      listed = (await showInStudy(context, studyInstanceUID, seriesInstanceUID)) && listed;
    }
    exporting.stored(description, listed, verdict?.status);
    const { t } = hostWords();
    uiNotificationService.show({
      title: t('export.reportStored'),
      message: t('export.inArchiveSegmentation', {
        description,
        state: t(verdict?.status === 'APPROVED' ? 'export.verified' : 'export.unverified'),
      }),
      type: 'success',
    });
  } catch (error) {
    showStoringFailed(context, session, error);
  }
}
