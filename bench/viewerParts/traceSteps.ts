import type { Page } from 'playwright-core';

/** A step that the plug-in noted in the browser's timeline, of any thread; ms after navigation. */
export interface TracedStep {
  name: string;
  startMs: number;
  endMs: number;
}

interface TraceEvent {
  name: string;
  /** b and e: begin and end of a measure; R and I: an instant. */
  ph: string;
  /** Microseconds; all threads have one clock. */
  ts: number;
  pid: number;
  id?: string;
  id2?: { local?: string };
}

const prefix = 'kidney-dosimetry: ';

/**
 * Records the steps that the plug-in notes (User Timing) in all threads of the page while something
 * happens, in the order of their start.
 * @param work has to open a page
 */
export async function traceSteps(page: Page, work: () => Promise<void>): Promise<TracedStep[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return stepsOf(events);
}

function stepsOf(events: TraceEvent[]): TracedStep[] {
  events.sort((a, b) => a.ts - b.ts);
  // The page's own comes first; frames and workers within it follow.
  const navigation = events.find(({ name }) => name === 'navigationStart');
  if (!navigation) {
    throw new Error('The browser noted no navigation.');
  }
  const after = (ts: number) => (ts - navigation.ts) / 1000;
  const begun = new Map<string, TraceEvent>();
  const steps: TracedStep[] = [];
  for (const event of events) {
    const key = [event.pid, event.id ?? event.id2?.local, event.name].join();
    if (!event.name.startsWith(prefix)) {
      continue;
    }
    if (event.ph === 'b') {
      begun.set(key, event);
    } else if (event.ph === 'e') {
      const startMs = after(begun.get(key)!.ts);
      steps.push({ name: event.name.slice(prefix.length), startMs, endMs: after(event.ts) });
    }
  }
  return steps.sort((a, b) => a.startMs - b.startMs);
}
