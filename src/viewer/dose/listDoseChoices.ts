import { getString } from '../../dicom';
import { classifyDoseSource, describeActivityImages } from '../../dicom/dosemap';
import { doseSummation } from '../../dicom/rtdose';
import type { NaturalDataset } from '../../dicom/types';
import type { DisplaySetService } from '../host/hostTypes';
import { describeSeries } from '../series/describeSeries';
import { firstInstance } from '../series/firstInstance';
import { listSeries } from '../series/listSeries';
import type { DoseChoice } from '../session/slices/doseSlice';
import { toUserMessage } from '../session/toUserMessage';

/**
 * Series of the open study that are or may be dose maps: every RTDOSE, and every NM and PT with
 * what its attributes say about its values. Those that say "dose" come first.
 */
export function listDoseChoices(service: DisplaySetService): DoseChoice[] {
  const choices = ['RTDOSE', 'NM', 'PT'].flatMap((modality) =>
    listSeries(service, modality).map((displaySet): DoseChoice => {
      const instance = firstInstance(displaySet);
      const { quantity, basis, activity } = look(instance, displaySet.images ?? [instance]);
      const isRtDose = modality === 'RTDOSE';
      return {
        displaySetInstanceUID: displaySet.displaySetInstanceUID,
        title: [describeSeries(displaySet), ...(isRtDose ? titleParts(instance) : [])].join(', '),
        // An RTDOSE is one even where the viewer gives no attributes.
        quantity: isRtDose ? 'dose' : quantity,
        basis: isRtDose ? [basis, ...describeRtDose(instance)].join(' ') : basis,
        ...(isRtDose && { extent: doseSummation(instance).extent }),
        ...(activity && { activity }),
      };
    }),
  );
  return [
    ...choices.filter(({ quantity }) => quantity === 'dose'),
    ...choices.filter(({ quantity }) => quantity !== 'dose'),
  ];
}

/** What tells one RTDOSE of a study from another: the sum it is, and its comment. */
function titleParts(instance: NaturalDataset): string[] {
  return ['DoseSummationType', 'DoseComment'].flatMap(
    (keyword) => getString(instance, keyword) ?? [],
  );
}

function describeRtDose(instance: NaturalDataset): string[] {
  return ['DoseSummationType', 'DoseType', 'DoseComment'].flatMap((keyword) => {
    const value = getString(instance, keyword);
    return value === undefined ? [] : [`${keyword} ${value}.`];
  });
}

/** An object that cannot be understood is no reason to show none. */
function look(
  instance: NaturalDataset,
  all: readonly NaturalDataset[],
): Pick<DoseChoice, 'quantity' | 'basis' | 'activity'> {
  try {
    const { quantity, basis } = classifyDoseSource(instance);
    const isActivity = quantity === 'activity-concentration';
    return { quantity, basis, ...(isActivity && { activity: describeActivityImages(all) }) };
  } catch (error) {
    return { quantity: 'unknown', basis: toUserMessage(error).why };
  }
}
