import type { Page } from 'playwright-core';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

export interface OwnWork {
  /** Longest stretch in which the page's main thread was busy with our code, ms. */
  longestOwnMs: number;
  /** Functions that were running then. */
  during: string[];
  ownMs: number;
  /** All of the main thread's work that is not ours: the viewer's. */
  hostMs: number;
  longestHostMs: number;
}

const intervalMs = 1;
/** On a busy machine the sampler itself may wait: a sample never counts for more than this. */
const mostMs = 10;

/**
 * Samples the page's main thread while something happens and tells our work from the viewer's: a sample
 * is ours where the innermost script on the stack is one of the plug-in's. So what the viewer does when
 * we call it counts as the viewer's.
 */
export async function profileOwnWork(page: Page, work: () => Promise<void>): Promise<OwnWork> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 1000 * intervalMs });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as unknown as { profile: Profile };
  await session.detach();
  return analyse(profile);
}

type Owner = 'own' | 'host' | 'idle';

function analyse({ nodes, samples, timeDeltas }: Profile): OwnWork {
  const owners = ownersOf(nodes);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '-']));
  const result: OwnWork = { longestOwnMs: 0, during: [], ownMs: 0, hostMs: 0, longestHostMs: 0 };
  let owner: Owner = 'idle';
  let lasted = 0;
  let during = new Set<string>();
  samples.forEach((id, n) => {
    const ms = Math.min(mostMs, timeDeltas[n] / 1000);
    const next = owners.get(id)!;
    if (next !== owner) {
      owner = next;
      lasted = 0;
      during = new Set();
    }
    lasted += ms;
    during.add(names.get(id)!);
    if (owner === 'own') {
      result.ownMs += ms;
      if (lasted > result.longestOwnMs) {
        result.longestOwnMs = lasted;
        result.during = [...during];
      }
    } else if (owner === 'host') {
      result.hostMs += ms;
      result.longestHostMs = Math.max(result.longestHostMs, lasted);
    }
  });
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
