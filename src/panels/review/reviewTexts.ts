import type { KidneySide } from '../../labels';
import type { ContourState } from '../../review';

/** All texts of the review, in one place to be translated. */
export const reviewTexts = {
  title: 'Review',
  seen: (seen: number, total: number) => `${seen} of ${total} slices with kidney seen.`,
  nextUnseen: 'Next unseen',
  reviewer: 'Reviewer',
  reviewerHint: 'A name alone does not approve the contours.',
  approve: 'Approve',
  reject: 'Reject',
  approveAll: 'Yes, approve',
  keys: 'Keys: Shift+A approve, Shift+R reject, Shift+N next slice.',
  withdrawn: (state: string, name: string) =>
    `${name} had ${state} earlier contours or numbers; since then something was changed.`,
  given: (state: string, name: string, at: string) => `${state} by ${name}, ${at}.`,
  anyEdit: 'Any edit takes this back.',
  statement: (side: KidneySide) => (side === 'right' ? 'Right kidney' : 'Left kidney'),
  statements: {
    none: 'As contoured',
    nephrectomy: 'Absent: nephrectomy',
    'never-formed': 'Absent: never formed',
    'not-stated': 'Absent',
    transplant: 'Transplant',
  },
  statementsTitle: 'Confirmed by the reviewer',
  states: {
    automatic: 'Automatic contours, not approved',
    edited: 'Edited contours, not approved',
    manual: 'Manual contours, not approved',
    approved: 'Approved',
    rejected: 'Rejected',
  } satisfies Record<ContourState, string>,
  offersTitle: 'There are kidney contours already',
  restore: 'Restore',
  discard: 'Discard',
  openOffer: 'Open',
  contourAnew: 'Contour anew with the button above.',
  otherTab: 'This study is open in another tab, too: neither sees the edits of the other.',
  inOtherTab: 'open in another tab',
  kept: 'Your changes are kept in this browser until they are stored.',
  clearAll: 'Clear all that this browser keeps',
  restart: (isOpened: boolean) =>
    isOpened ? 'Start again from the opened contours' : 'Start again from the automatic contours',
  restartAsk: 'All edits of these contours will be gone.',
  restartYes: 'Start again',
  keep: 'Keep them',
} as const;
