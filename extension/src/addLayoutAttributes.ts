import { hasDoseOfPatient } from '../../src/viewer/dose/hasDoseOfPatient';
import type { DisplaySet, HostContext } from '../../src/viewer/host/hostTypes';
import { doseOfPatient } from './doseOfPatient';

/** Teaches the host what the rules of our layouts ask for and no attribute of a series says. */
export function addLayoutAttributes({ servicesManager }: HostContext): void {
  const { displaySetService, hangingProtocolService } = servicesManager.services;
  hangingProtocolService.addCustomAttribute(
    doseOfPatient.attribute,
    "Dose map of the CT's patient",
    (asked) => hasDoseOfPatient(displaySetService, isDisplaySet(asked) ? asked : undefined),
  );
}

function isDisplaySet(asked: Partial<DisplaySet>): asked is DisplaySet {
  return asked.displaySetInstanceUID !== undefined;
}
