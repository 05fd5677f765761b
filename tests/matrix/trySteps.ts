import { screenshot } from '../helpers/kidneyPage';
import { brushAndUndo } from './steps/brushAndUndo';
import { changeLayout } from './steps/changeLayout';
import { contourBoth } from './steps/contourBoth';
import { openPatient } from './steps/openPatient';
import { openReport } from './steps/openReport';
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
  'other layout': changeLayout,
  stored: storeRtStruct,
  'report opened': openReport,
  reopened: reopenRtStruct,
};

/** For one step, on a busy machine. */
const patienceMs = 150_000;

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

/** What went wrong, in one line; a browser's driver that never answers is not waited for. */
async function problemOf(
  attempt: (opened: OpenedCase) => Promise<void>,
  opened: OpenedCase,
): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('did not end')), patienceMs);
  });
  try {
    await Promise.race([attempt(opened), tooLong]);
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n', 1)[0];
  } finally {
    clearTimeout(timer);
  }
}
