import { isoDay } from '../../dates';
import { DosimetryError } from '../../errors';
import { countOf } from '../../numbers';
import type { SeriesGroup } from './groupSeries';

/**
 * The CT series to use: the requested one, or the only one present. Series that contain only
 * localizers are not offered.
 * @param seriesInstanceUID the user's choice, if there is one
 * @throws NO_CT, NOT_CT if the chosen series is not a CT, SEVERAL_CT with the list of choices
 */
export function chooseCtSeries(groups: SeriesGroup[], seriesInstanceUID?: string): SeriesGroup {
  const choices = groups.filter(
    ({ modality, numberOfImages }) => modality === 'CT' && numberOfImages > 0,
  );
  const list = choices.map(describe).join('; ');
  if (seriesInstanceUID !== undefined) {
    const chosen = groups.find((group) => group.seriesInstanceUID === seriesInstanceUID);
    if (chosen && choices.includes(chosen)) {
      return chosen;
    }
    throw new DosimetryError(chosen ? 'NOT_CT' : 'NO_CT', {
      what: chosen ? 'The chosen series is not a CT.' : 'The chosen series is not there.',
      why: chosen
        ? `Series ${seriesInstanceUID} has the modality ${chosen.modality || 'unknown'} and ${countOf(chosen.numberOfImages, 'cross-sectional image')}.`
        : `No image has the SeriesInstanceUID ${seriesInstanceUID}.`,
      next: list ? `Choose one of: ${list}.` : 'Choose a study with a CT series.',
    });
  }
  if (choices.length === 0) {
    const found = groups.map(({ modality }) => modality || 'unknown').join(', ');
    throw new DosimetryError('NO_CT', {
      what: 'There is no CT series.',
      why: found
        ? `Only series of these modalities were found: ${found}.`
        : 'No images were found.',
      next: 'Choose a study or folder with a CT series.',
    });
  }
  if (choices.length > 1) {
    throw new DosimetryError('SEVERAL_CT', {
      what: `There are ${choices.length} CT series.`,
      why: 'Which of them belongs to the therapy cannot be known.',
      next: `Choose one of: ${list}.`,
    });
  }
  return choices[0];
}

function describe(group: SeriesGroup): string {
  const { seriesInstanceUID, description, date, numberOfImages } = group;
  const day = date && isoDay(date);
  const parts = [description || 'no description', day, countOf(numberOfImages, 'image')];
  return `${seriesInstanceUID} (${parts.filter(Boolean).join(', ')})`;
}
