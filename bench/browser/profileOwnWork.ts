import type { CDPSession, Page } from 'playwright-core';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  /** Microseconds. */
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** A task of more than 50 ms, by the page's clock. */
interface LongTask {
  startTime: number;
  duration: number;
}

export interface OwnWork {
  /**
   * The most that our code takes of any one task of the page's main thread, ms; 0 if none is long.
   */
  longestOwnMs: number;
  /** Functions of ours that were running then. */
  during: string[];
  ownMs: number;
  /** All of the main thread's work that is not ours: the viewer's. */
  hostMs: number;
  /**
   * Ours of all that was sampled, idle time included, 0 to 1: where our work is done by workers it
   * is small, however slow the machine.
   */
  ownShare: number;
  longTasks: number;
  longestTaskMs: number;
}

const intervalMs = 1;
/**
 * A sample never counts for more than this: what is longer is time in which the page's thread, or
 * the sampler, waited for the machine.
 */
const mostMs = 2 * intervalMs;

/**
 * Samples the page's main thread while something happens and tells our work from the viewer's: a
 * sample is ours where the innermost script on the stack is one of the plug-in's. So what the
 * viewer does when we call it counts as the viewer's. Tasks are those that the browser itself
 * reports as long (50 ms).
 * @returns `longestOwnMs` as processor time: by the clock, times the share of the processor that
 *   the thread had on the whole (`threadShare`)
 */
export async function profileOwnWork(
  page: Page,
  work: () => Promise<void>,
): Promise<OwnWork & { threadShare: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 1000 * intervalMs });
  const before = await readPageTimes(session);
  await session.send('Profiler.start');
  await page.evaluate(() => {
    const holder = window as unknown as { longTasks: LongTask[] };
    holder.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        holder.longTasks.push({ startTime, duration });
      }
    }).observe({ type: 'longtask' });
  });
  await work();
  // Long tasks are reported a little later.
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(
    () => (window as unknown as { longTasks: LongTask[] }).longTasks,
  );
  const { profile } = (await session.send('Profiler.stop')) as unknown as { profile: Profile };
  const after = await readPageTimes(session);
  await session.detach();
  const result = analyse(profile, after.startMs, tasks);
  // Of the time that tasks took, the thread worked this share; else it waited for the machine.
  const share = Math.min(1, (after.threadS - before.threadS) / (after.tasksS - before.tasksS));
  return { ...result, longestOwnMs: result.longestOwnMs * share, threadShare: share };
}

interface PageTimes {
  /** Where the page's own clock (performance.now) starts, by the clock that the profiler reads. */
  startMs: number;
  /** Processor time of the page's thread, and time that its tasks took by the clock, so far. */
  threadS: number;
  tasksS: number;
}

async function readPageTimes(session: CDPSession): Promise<PageTimes> {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const [start, thread, tasks] = ['NavigationStart', 'ThreadTime', 'TaskDuration'].map((wanted) => {
    const metric = metrics.find(({ name }) => name === wanted);
    if (!metric) {
      throw new Error(`The browser does not tell ${wanted}.`);
    }
    return metric.value;
  });
  return { startMs: start * 1000, threadS: thread, tasksS: tasks };
}

type Owner = 'own' | 'host' | 'idle';

function analyse(profile: Profile, startOfPageMs: number, tasks: LongTask[]): OwnWork {
  const { nodes, samples, timeDeltas } = profile;
  const owners = ownersOf(nodes);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '-']));
  const own = tasks.map(() => ({ ms: 0, during: new Set<string>() }));
  const result: OwnWork = {
    longestOwnMs: 0,
    during: [],
    ownMs: 0,
    hostMs: 0,
    ownShare: 0,
    longTasks: tasks.length,
    longestTaskMs: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
  let sampledMs = 0;
  let at = profile.startTime / 1000 - startOfPageMs;
  samples.forEach((id, n) => {
    at += timeDeltas[n] / 1000;
    const ms = Math.min(mostMs, timeDeltas[n] / 1000);
    const owner = owners.get(id)!;
    sampledMs += ms;
    if (owner === 'host') {
      result.hostMs += ms;
    }
    if (owner === 'own') {
      result.ownMs += ms;
      tasks.forEach(({ startTime, duration }, t) => {
        if (at >= startTime && at <= startTime + duration) {
          own[t].ms += ms;
          own[t].during.add(names.get(id)!);
        }
      });
    }
  });
  result.ownShare = result.ownMs / sampledMs;
  for (const { ms, during } of own) {
    if (ms > result.longestOwnMs) {
      result.longestOwnMs = ms;
      result.during = [...during];
    }
  }
  return result;
}

function ownersOf(nodes: ProfileNode[]): Map<number, Owner> {
  const owners = new Map<number, Owner>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (node: ProfileNode, inherited: Owner): void => {
    const { url, functionName } = node.callFrame;
    const own = ownerOf(url, functionName) ?? inherited;
    owners.set(node.id, own);
    node.children?.forEach((child) => visit(byId.get(child)!, own));
  };
  visit(nodes[0], 'idle');
  return owners;
}

/** Undefined for built-in functions: they belong to who called them. */
function ownerOf(url: string, name: string): Owner | undefined {
  if (name === '(idle)') {
    return 'idle';
  }
  if (name === '(program)' || name === '(garbage collector)') {
    return 'host';
  }
  if (/^https?:/.test(url)) {
    return url.includes('/plugins/kidney-dosimetry') ? 'own' : 'host';
  }
  return undefined;
}
