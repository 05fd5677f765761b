import { isoDateTime } from '../../dates';
import type { ContourObject } from '../../viewer/contours/contourObject';
import type { Words } from '../../words';

/** One line for a stored object: what, when, in which state, by whom. */
export function describeObject(object: ContourObject, { t, date, say }: Words): string {
  const { kind, title, state, reviewerName, madeAt, manufacturer, isOurs, isOfOpenStudy } = object;
  const stateText = t(`object.${state}`);
  return [
    t('object.named', { kind, title: say(title) }),
    date(isoDateTime(madeAt) ?? madeAt),
    reviewerName
      ? t('object.by', { state: stateText, name: reviewerName.replace(/\^+/g, ' ').trim() })
      : stateText,
    ...(isOurs ? [] : [manufacturer]),
    ...(isOfOpenStudy ? [] : [t('object.otherStudy')]),
  ]
    .filter(Boolean)
    .join(', ');
}
