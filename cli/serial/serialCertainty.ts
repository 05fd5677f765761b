import type { SiteConfiguration } from '../../src/configuration';
import { doseRateFactor } from '../../src/kinetics';
import { kidneySides } from '../../src/labels';
import type { KidneySide, KidneySideDefinition } from '../../src/labels';
import { recoverySources } from '../../src/report';
import type { SerialDose, SerialKidney } from '../../src/serial';
import {
  kidneyDoseUncertainty,
  measureBand,
  measureContour,
  measureShiftLoss,
  methodSpread,
} from '../../src/uncertainty';
import type { ContourMeasurement, DoseUncertainty, MethodSpread } from '../../src/uncertainty';
import type { SessionContours } from './sessionContours';

/** How sure one kidney's dose is. */
export interface SerialCertainty {
  /** Of the dose as it was read; left out where it is not above 0. */
  uncertainty?: DoseUncertainty;
  /** Of the dose without the partial volume effect, where there is one. */
  uncertaintyRecovered?: DoseUncertainty;
  spread: MethodSpread;
}

export type CertaintySettings = Pick<
  SiteConfiguration,
  'uncertainty' | 'radiobiology' | 'recovery'
>;

/**
 * How sure the dose of each kidney of one cycle is, and what other methods make of it.
 * @param bands of the network's contours that the dose is given in
 */
export function serialCertainty(
  dose: SerialDose,
  bands: SessionContours['bands'],
  configuration: CertaintySettings,
): Partial<Record<KidneySide, SerialCertainty>> {
  return Object.fromEntries(
    kidneySides.flatMap((definition) => {
      const { side } = definition;
      const kidney = dose.summary.kidneys.find((one) => one.side === side);
      if (!kidney) {
        return [];
      }
      const measured = measure(dose, definition, bands, configuration);
      return [[side, certaintyOf(kidney, dose.summary, measured, configuration)]];
    }),
  );
}

function measure(
  { dose, contour, summary }: SerialDose,
  { side, label }: KidneySideDefinition,
  bands: SessionContours['bands'],
  { uncertainty, recovery }: CertaintySettings,
): ContourMeasurement {
  const sources = recoverySources([{ serial: summary }], recovery)[side];
  const band = bands?.[side];
  const { frameOfReferenceUID } = contour;
  return {
    contour: measureContour(contour, label, [dose], {
      sources,
      fwhmUncertaintyMm: uncertainty.fwhmMm,
    }),
    ...(band && {
      band: measureBand(
        { ...band, geometry: { ...band.geometry, frameOfReferenceUID } },
        [dose],
        sources,
      ),
    }),
    shiftLosses: [measureShiftLoss(contour, label, dose)],
  };
}

function certaintyOf(
  serial: SerialKidney,
  { administration, radionuclide, energy }: SerialDose['summary'],
  measured: ContourMeasurement,
  { uncertainty: settings, radiobiology }: CertaintySettings,
): SerialCertainty {
  const { meanDoseGy, massG, curve, recovery } = serial;
  const { administeredMBq } = administration;
  const recoveryFactor = recovery && recovery.meanDoseRecoveredGy / meanDoseGy;
  const { uncorrected, recovered } = kidneyDoseUncertainty(
    {
      cycles: [
        {
          meanDoseGy,
          recoveryFactor,
          leaCatchesideFactor: doseRateFactor(curve, radiobiology.repairHalfLifeHours),
          serial: { kidney: serial, radionuclide },
        },
      ],
      measured,
      ...(administeredMBq !== undefined && { administeredGBq: administeredMBq / 1000 }),
    },
    { settings, radiobiology },
  );
  return {
    ...(uncorrected && { uncertainty: uncorrected }),
    ...(recovered && { uncertaintyRecovered: recovered }),
    spread: methodSpread([{ meanDoseGy, massG, radionuclide, energy, serial, recoveryFactor }]),
  };
}
