import type { BackEnd, LocalBackEnd } from '../engine/choice';

/** Back ends that are tried in one go. */
export type BackEndGroup =
  /** They share what is loaded. */
  { place: 'browser'; backEnds: LocalBackEnd[] } | { place: 'server'; title: string };

/** Neighbouring back ends of this browser together, each server by itself; the order stays. */
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
