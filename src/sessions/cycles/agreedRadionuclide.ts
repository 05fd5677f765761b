import type { NuclideName } from '../../nuclides';
import type { SessionFinding, SpectSession } from '../types';

/** The nuclide of a cycle: what those of its sessions that tell it agree on. */
export function agreedRadionuclide(sessions: readonly SpectSession[]): {
  value?: NuclideName;
  findings: SessionFinding[];
} {
  const names = [...new Set(sessions.flatMap(({ radionuclide }) => radionuclide ?? []))];
  if (names.length === 1) {
    return { value: names[0], findings: [] };
  }
  return names.length === 0
    ? {
        findings: [
          {
            code: 'RADIONUCLIDE_UNKNOWN',
            text: 'No image of the cycle tells its radionuclide by code, name, half-life or energy window. Enter the nuclide.',
          },
        ],
      }
    : {
        findings: [
          {
            code: 'RADIONUCLIDE_CONFLICT',
            text: `The time points of the cycle are of different nuclides: ${names.join(', ')}. Switch off those of the other nuclide, or enter the nuclide.`,
          },
        ],
      };
}
