import { markdownTable } from '../markdownTable';
import type { OpenedAndContoured } from './openAndContour';
import type { TracedStep } from './traceSteps';

/** What everything but the viewer's start and its reading of the CT may take, ms. */
const oursLimitMs = 2500;

/** From opening the study to contours on screen: which part took how long, of one run. */
export function splitTable({ steps, paintedMs, cpuSeconds }: OpenedAndContoured): string {
  const [study, read, show] = ['study', 'read', 'show'].map((name) => stepOf(steps, name));
  const coarse = within(steps, 'coarse pass', stepOf(steps, 'align'));
  const rows: [string, number][] = [
    ["viewer's start", study.startMs],
    ["viewer's reading of the study", read.startMs - study.startMs],
    ["viewer's reading of the CT", durationOf(read)],
    ['ours: files and last slices, after the reading', durationOf(stepOf(steps, 'weights'))],
    ['ours: alignment', durationOf(stepOf(steps, 'align')) - coarse],
    ['ours: network, first look', coarse + durationOf(stepOf(steps, 'network'))],
    ['ours: network, close looks', durationOf(stepOf(steps, 'refine'))],
    ['ours: labels', durationOf(stepOf(steps, 'post'))],
    ['ours: until they are on screen', paintedMs - show.startMs],
    ['ours, together', paintedMs - read.endMs],
    ['all', paintedMs],
    ['findings and numbers after that', show.endMs - paintedMs],
  ];
  const behind = ['files', 'engine start'].map((name) => {
    const { startMs, endMs } = stepOf(steps, name);
    return `${name} from ${startMs.toFixed(0)} to ${endMs.toFixed(0)} ms`;
  });
  return (
    markdownTable(
      ['from the click to contours', 'ms'],
      rows.map(([name, ms]) => [name, ms.toFixed(0)]),
    ) +
    `\nOurs is to stay below ${oursLimitMs} ms on a quiet machine. ` +
    `Meanwhile: ${behind.join(', ')} (the reading ended at ${read.endMs.toFixed(0)} ms). ` +
    `The browser worked ${cpuSeconds.toFixed(1)} s of a core.\n`
  );
}

function stepOf(steps: readonly TracedStep[], name: string): TracedStep {
  const step = steps.find((one) => one.name === name);
  if (!step) {
    throw new Error(`The run noted no step "${name}".`);
  }
  return step;
}

function durationOf({ startMs, endMs }: TracedStep): number {
  return endMs - startMs;
}

/** Time of all steps of this name that lie in another one, ms. */
function within(
  steps: readonly TracedStep[],
  name: string,
  { startMs, endMs }: TracedStep,
): number {
  return steps
    .filter(
      (step) => step.name === name && step.startMs >= startMs - 1 && step.endMs <= endMs + 100,
    )
    .reduce((sum, step) => sum + durationOf(step), 0);
}
