import { unknownRadionuclide } from '../dicom/dosemap/nuclide/unknownRadionuclide';
import type { NuclideName } from '../nuclides';
import type { TherapyCycle } from './types';

/**
 * The nuclide of a therapy cycle.
 * @throws RADIONUCLIDE_UNKNOWN where neither its images nor an entry tell it, or its images differ
 */
export function radionuclideOfCycle({
  number,
  administration,
  findings,
}: TherapyCycle): NuclideName {
  const { radionuclide } = administration;
  if (!radionuclide) {
    const said = findings.find(({ code }) => code === 'RADIONUCLIDE_CONFLICT');
    throw unknownRadionuclide(
      said ? said.text.replace(/\.$/, '') : `The images of cycle ${number} do not tell it`,
    );
  }
  return radionuclide.value;
}
