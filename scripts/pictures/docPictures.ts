/** Pictures of docs/images, and the picture of a browser test that each is made from. */
export const docPictures: Readonly<Record<string, string>> = {
  'study-list': 'embedded-5-study-list',
  contoured: 'embedded-1-contoured',
  edited: 'embedded-2-edited',
  stored: 'embedded-3-stored',
  report: 'embedded-6-report-1',
  'review-questions': 'review-3-questions',
  'review-approved': 'review-4-approved',
  'review-compared': 'review-2-compared',
  'review-flagged': 'review-6-flagged',
  'serial-result': 'serial-2-result',
  'time-points': 'serial-1-time-points',
};
