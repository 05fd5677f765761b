import { withoutKidneys } from '../../dicom/structures';
import type { StructureContour } from '../../dicom/structures';
import type { SessionState } from '../session/sessionState';

/**
 * The structures of a session that a dose is offered of: not the kidneys that are counted already.
 * Of one name the first.
 */
export function offeredStructures(
  { foundStructures, materials }: Pick<SessionState, 'foundStructures' | 'materials'>,
  sessionId: string,
): StructureContour[] {
  const { structures = [] } = foundStructures[sessionId] ?? {};
  const { kept } = withoutKidneys(structures, materials[sessionId]?.kidneys);
  return kept.filter(({ name }, n) => kept.findIndex((one) => one.name === name) === n);
}
