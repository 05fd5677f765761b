import { createElement } from 'react';
import { studyKidneysText } from '../../../src/worklist';
import type { StudyKidneys } from '../../../src/worklist';
import type { HostColumn, HostStudy } from './hostColumn';
import type { StudyLookup } from './createStudyLookup';

/** Of which a series could be ours; without these no request is needed. */
const modalities = /RTSTRUCT|SEG|SR/;
const none: StudyKidneys = { state: 'none', warnings: 0, series: [] };
const widthPx = 130;

/**
 * The column "Kidneys" of the study list. A cell is one element of the host that is filled when the
 * answer is there, and asks when it comes into view. Filtering knows what has been shown.
 * @param model a column of the host, for the look of the header
 */
export function kidneysColumn(lookup: StudyLookup, model: HostColumn | undefined): HostColumn {
  const textOf = (study: HostStudy) => {
    const kidneys = mayHaveKidneys(study) ? lookup.known(study.studyInstanceUid) : none;
    return kidneys && studyKidneysText(kidneys);
  };
  return {
    id: 'kidneys',
    accessorFn: (study) => textOf(study) ?? '',
    header: model?.header ?? (() => 'Kidneys'),
    cell: ({ row: { original } }) =>
      makeElement('div', {
        className: 'truncate',
        'data-cy': `kidneys-of-${original.studyInstanceUid}`,
        ref: (element: HTMLElement | null) => element && fillWhenSeen(element, original, lookup),
      }),
    filterFn: (row, _id, wanted) =>
      (textOf(row.original) ?? wanted).toLowerCase().includes(wanted.toLowerCase()),
    enableSorting: false,
    meta: {
      label: 'Kidneys',
      minWidth: widthPx,
      // Stays when the window becomes narrow, as patient, date and description do.
      priority: 65,
    },
  };
}

/** Elements of React 18 and 19 differ; hosts from 3.14 on share theirs. */
function makeElement(type: string, props: Record<string, unknown>): unknown {
  const host = (globalThis as { react?: { createElement: typeof createElement } }).react;
  return (host?.createElement ?? createElement)(type, props);
}

function mayHaveKidneys({ modalities: listed }: HostStudy): boolean {
  return !listed || modalities.test(listed);
}

function fillWhenSeen(element: HTMLElement, study: HostStudy, lookup: StudyLookup): void {
  const { studyInstanceUid } = study;
  const known = mayHaveKidneys(study) ? lookup.known(studyInstanceUid) : none;
  if (known) {
    fill(element, known);
    return;
  }
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) {
      observer.disconnect();
      void lookup.find(studyInstanceUid).then((kidneys) => fill(element, kidneys));
    } else if (!element.isConnected) {
      observer.disconnect();
    }
  });
  observer.observe(element);
}

/** Where the service does not say, the cell stays empty. */
function fill(element: HTMLElement, kidneys: StudyKidneys | undefined): void {
  element.textContent = kidneys ? studyKidneysText(kidneys, true) : '';
  element.title = kidneys ? [studyKidneysText(kidneys), ...kidneys.series].join('\n') : '';
  element.dataset.state = kidneys?.state ?? 'unknown';
  element.style.opacity = kidneys?.state === 'none' ? '0.7' : '';
}
