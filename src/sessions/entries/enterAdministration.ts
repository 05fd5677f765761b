import { nuclideOf } from '../../nuclides';
import type { CycleAdministration, SessionFinding } from '../types';
import { administeredActivity } from './administeredActivity';
import type { CycleEntry } from './entries';
import { checkTime } from './checkTime';
import { enterRadionuclide } from './enterRadionuclide';
import { stated } from './stated';

/** An administration with what was entered, and what is to be said about it. */
export function enterAdministration(
  administration: CycleAdministration,
  entry: CycleEntry,
): { administration: CycleAdministration; findings: SessionFinding[] } {
  const { injectedMBq, injectedAt, residualMBq, residualAt, administeredAt } = entry;
  checkTime(administeredAt);
  const { radionuclide, findings } = enterRadionuclide(administration, entry.radionuclide);
  const dateTime = stated(administration.dateTime, administeredAt);
  const injected = stated(administration.injectedMBq, injectedMBq);
  const base: CycleAdministration = {
    ...administration,
    ...(dateTime && { dateTime }),
    ...(injected && { injectedMBq: injected }),
    ...(radionuclide && { radionuclide }),
    ...(residualMBq !== undefined && { residualMBq: { value: residualMBq, source: 'entered' } }),
  };
  const hasActivity = [injectedMBq, injectedAt, residualMBq].some((value) => value !== undefined);
  if (!hasActivity || !injected) {
    return { administration: base, findings };
  }
  const { administeredMBq, text } = administeredActivity({
    injectedMBq: injected.value,
    injectedAt,
    residualMBq,
    residualAt,
    administeredAt: dateTime?.value,
    halfLifeHours: radionuclide && nuclideOf(radionuclide.value).halfLifeHours,
  });
  const ofFile = administration.injectedMBq;
  const beside = ofFile ? ` The images say ${ofFile.value.toPrecision(5)} MBq.` : '';
  return {
    administration: {
      ...base,
      administeredMBq: stated(administration.administeredMBq, administeredMBq, text),
    },
    findings: [...findings, { code: 'ENTERED', text: `${text}${beside}` }],
  };
}
