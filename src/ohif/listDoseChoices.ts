import { classifyDoseSource } from '../dicom/dosemap';
import { describeSeries } from './describeSeries';
import { firstInstance } from './firstInstance';
import type { DisplaySetService } from './hostTypes';
import { listSeries } from './listSeries';
import type { DoseChoice } from './sessionState';

/**
 * Series of the open study that are or may be dose maps: every RTDOSE, and every NM and PT with what
 * its attributes say about its values. Those that say "dose" come first.
 */
export function listDoseChoices(service: DisplaySetService): DoseChoice[] {
  const choices = ['RTDOSE', 'NM', 'PT'].flatMap((modality) =>
    listSeries(service, modality).map((displaySet): DoseChoice => {
      const { quantity, basis } = classifyDoseSource(firstInstance(displaySet));
      return {
        displaySetInstanceUID: displaySet.displaySetInstanceUID,
        title: describeSeries(displaySet),
        // An RTDOSE is one even where the viewer gives no attributes.
        quantity: modality === 'RTDOSE' ? 'dose' : quantity,
        basis,
      };
    }),
  );
  return [
    ...choices.filter(({ quantity }) => quantity === 'dose'),
    ...choices.filter(({ quantity }) => quantity !== 'dose'),
  ];
}
