import type { CycleAdministration, SessionFinding } from '../types';
import { administeredActivity } from './administeredActivity';
import type { CycleEntry } from './entries';
import { checkTime } from './checkTime';
import { stated } from './stated';

/** An administration with what was entered, and what is to be said about it. */
export function enterAdministration(
  administration: CycleAdministration,
  { injectedMBq, injectedAt, residualMBq, residualAt, administeredAt }: CycleEntry,
): { administration: CycleAdministration; findings: SessionFinding[] } {
  checkTime(administeredAt);
  const dateTime = stated(administration.dateTime, administeredAt);
  const injected = stated(administration.injectedMBq, injectedMBq);
  const base: CycleAdministration = {
    ...administration,
    ...(dateTime && { dateTime }),
    ...(injected && { injectedMBq: injected }),
    ...(residualMBq !== undefined && { residualMBq: { value: residualMBq, source: 'entered' } }),
  };
  const hasActivity = [injectedMBq, injectedAt, residualMBq].some((value) => value !== undefined);
  if (!hasActivity || !injected) {
    return { administration: base, findings: [] };
  }
  const { administeredMBq, text } = administeredActivity({
    injectedMBq: injected.value,
    injectedAt,
    residualMBq,
    residualAt,
    administeredAt: dateTime?.value,
  });
  const ofFile = administration.injectedMBq;
  const beside = ofFile ? ` The images say ${ofFile.value.toPrecision(5)} MBq.` : '';
  return {
    administration: {
      ...base,
      administeredMBq: stated(administration.administeredMBq, administeredMBq, text),
    },
    findings: [{ code: 'ENTERED', text: `${text}${beside}` }],
  };
}
