import type { NuclideName } from '../../nuclides';
import type { CycleAdministration, SessionFinding } from '../types';
import { stated } from './stated';

/** The nuclide of a cycle with what was entered, which counts; a conflict is said. */
export function enterRadionuclide(
  { radionuclide: ofFile }: CycleAdministration,
  entered: NuclideName | undefined,
): { radionuclide: CycleAdministration['radionuclide']; findings: SessionFinding[] } {
  const radionuclide = stated(ofFile, entered);
  const isConflict = entered !== undefined && ofFile !== undefined && ofFile.value !== entered;
  return {
    radionuclide,
    findings: isConflict
      ? [
          {
            code: 'RADIONUCLIDE_CONFLICT',
            text: `The nuclide ${entered} was entered, and the images say ${ofFile.value}; the dose is of ${entered}.`,
          },
        ]
      : [],
  };
}
