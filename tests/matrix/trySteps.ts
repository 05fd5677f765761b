import { screenshot } from '../helpers/kidneyPage';
import { brushAndUndo } from './steps/brushAndUndo';
import { contourBoth } from './steps/contourBoth';
import { openPatient } from './steps/openPatient';
import { reopenRtStruct } from './steps/reopenRtStruct';
import { showDose } from './steps/showDose';
import { storeRtStruct } from './steps/storeRtStruct';
import type { OpenedCase, StepResult } from './types';

/** What is tried in each case, in order. */
export const steps: Readonly<Record<string, (opened: OpenedCase) => Promise<void>>> = {
  opened: openPatient,
  contoured: contourBoth,
  'dose shown': showDose,
  'brush, undo': brushAndUndo,
  stored: storeRtStruct,
  reopened: reopenRtStruct,
};

/** Without these nothing that comes later can be tried. */
const needed = ['opened', 'contoured'];

/** Tries all steps, also after one that went wrong, and takes a picture after each. */
export async function trySteps(opened: OpenedCase, pictureName: string): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const [step, attempt] of Object.entries(steps)) {
    const lacking = results.find((one) => one.problem !== undefined && needed.includes(one.step));
    results.push({
      step,
      problem: lacking ? `not ${lacking.step}` : await problemOf(attempt, opened),
    });
    await screenshot(opened.page, `${pictureName}-${results.length}-${step.replace(/\W+/g, '-')}`);
  }
  return results;
}

async function problemOf(
  attempt: (opened: OpenedCase) => Promise<void>,
  opened: OpenedCase,
): Promise<string | undefined> {
  try {
    await attempt(opened);
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n', 1)[0];
  }
}
