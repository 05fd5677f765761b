import type { BackEnd, LocalBackEnd } from '../engine/choice';

/** Back ends that are tried as one group. */
export type BackEndGroup =
  /** Back ends of this browser, which share their loaded files. */
  { place: 'browser'; backEnds: LocalBackEnd[] } | { place: 'server'; title: string };

/**
 * Groups neighbouring back ends of this browser; each server is a group of its own. The order stays
 * the same.
 */
export function groupBackEnds(candidates: readonly BackEnd[]): BackEndGroup[] {
  const groups: BackEndGroup[] = [];
  for (const candidate of candidates) {
    const last = groups.at(-1);
    if (candidate.kind === 'remote') {
      groups.push({ place: 'server', title: candidate.title });
    } else if (last?.place === 'browser') {
      last.backEnds.push(candidate);
    } else {
      groups.push({ place: 'browser', backEnds: [candidate] });
    }
  }
  return groups;
}
