import type { SessionDraft } from '../cycles/sessionDraft';

/**
 * Sessions with an id for each: of several time points in one series (NM objects), those after the
 * first are named by their SOPInstanceUID.
 */
export function withOwnIds(drafts: readonly SessionDraft[]): SessionDraft[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const { session } = draft;
    const id = taken.has(session.id) ? session.beds[0].sopInstanceUIDs[0] : session.id;
    taken.add(id);
    return { ...draft, session: { ...session, id } };
  });
}
