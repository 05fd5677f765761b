import type { FollowedStructure } from './followStructures';
import { kidneyFindings } from './kidneyFindings';
import type { SerialFinding, SerialStructure } from './serialDoseSummary';

/** What is assumed or unsure in the doses of structures; docs/structures.md. */
export function structureFindings(
  followed: readonly FollowedStructure[],
  structures: readonly SerialStructure[],
): SerialFinding[] {
  return followed.flatMap(({ course }, n) => [
    ...kidneyFindings(course, structures[n]),
    ...assumptionsOfKind(structures[n]),
  ]);
}

function assumptionsOfKind({ name, kind, meanDoseGy, massG, volumeMl }: SerialStructure) {
  if (kind === 'bone-marrow') {
    return [
      {
        code: 'SERIAL_MARROW_BY_IMAGE',
        structure: name,
        text: `The dose of the bone marrow "${name}" is by the image: the mean over its contour, bone and marrow together, as soft tissue of ${(massG / volumeMl).toFixed(2)} g/ml, from its own activity. What the rest of the body sends there as photons is not in it unless a kernel was chosen, and the contour is taken to stand for all of the marrow.`,
      },
    ];
  }
  if (kind === 'blood') {
    return [
      {
        code: 'SERIAL_MARROW_BY_BLOOD',
        structure: name,
        text: `Bone marrow by the blood of "${name}": ${meanDoseGy.toPrecision(3)} Gy from its own activity, if the marrow has the blood's concentration at all times (ratio 1, as was measured after 177Lu-octreotate: Forrer et al., EJNMMI 36:1138, 2009; of compounds that bind to marrow or blood cells it is another: Hindorf et al., EJNMMI 37:1238, 2010). What organs and tumours send there is not in it, though it counts, and the partial volume effect of a vessel makes it too low.`,
      },
    ];
  }
  return [];
}
