import { getString } from '../../dicom';
import { DosimetryError } from '../../errors';
import type { DisplaySet, HostServices } from '../host/hostTypes';
import { describeSeries } from './describeSeries';
import { imageCount } from './imageCount';
import { listSeries } from './listSeries';

/** Fewer images than this cannot hold a kidney. */
const minImages = 8;

export type CtChoice = { chosen: DisplaySet } | { candidates: DisplaySet[] };

/**
 * The CT to contour: the one asked for, the only one, or the only one in the dose map's frame of
 * reference; otherwise the user has to choose among the candidates.
 *
 * @throws DosimetryError NO_CT
 */
export function chooseCt(services: HostServices, wantedUID?: string): CtChoice {
  const { displaySetService } = services;
  const all = listSeries(displaySetService, 'CT');
  const wanted = all.find((ct) => ct.displaySetInstanceUID === wantedUID);
  if (wanted) {
    return { chosen: wanted };
  }
  const candidates = all.filter((ct) => imageCount(ct) >= minImages && !isLocalizer(ct));
  if (candidates.length === 0) {
    throw noCt(services, all);
  }
  if (candidates.length === 1) {
    return { chosen: candidates[0] };
  }
  const frames = new Set(listSeries(displaySetService, 'RTDOSE').map(frameOfReference));
  const registered = candidates.filter((ct) => {
    const frame = frameOfReference(ct);
    return frame !== undefined && frames.has(frame);
  });
  return registered.length === 1 ? { chosen: registered[0] } : { candidates };
}

function firstInstance(displaySet: DisplaySet) {
  return displaySet.images?.[0] ?? displaySet.instances?.[0] ?? displaySet.instance ?? {};
}

function frameOfReference(displaySet: DisplaySet): string | undefined {
  return getString(firstInstance(displaySet), 'FrameOfReferenceUID');
}

function isLocalizer(displaySet: DisplaySet): boolean {
  const imageType = firstInstance(displaySet).ImageType;
  return Array.isArray(imageType) && imageType.includes('LOCALIZER');
}

function noCt({ displaySetService }: HostServices, tooSmall: DisplaySet[]): DosimetryError {
  const present = displaySetService.getActiveDisplaySets().map((d) => d.Modality);
  const modalities = [...new Set(present)].join(', ') || 'no images';
  return new DosimetryError('NO_CT', {
    what: 'This study has no CT series to contour.',
    why:
      tooSmall.length > 0
        ? `Its CT series are localizers or too short: ${tooSmall.map(describeSeries).join('; ')}.`
        : `It holds: ${modalities}. The network was made for CT only.`,
    next: 'Open the study with the CT of the SPECT/CT, or send that series to the archive.',
  });
}
