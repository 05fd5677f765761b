/**
 * The keys of this mode: Shift with a letter or an arrow, since the host has letters, arrows and
 * Ctrl for itself. Users change them in the host's settings.
 */
export const kidneyHotkeys = [
  { keys: 'shift+k', name: 'contour', commandName: 'autoContourKidneys' },
  {
    keys: 'shift+up',
    name: 'towardsHead',
    commandName: 'showKidneySlice',
    commandOptions: { which: 'towardsHead' },
  },
  {
    keys: 'shift+down',
    name: 'towardsFeet',
    commandName: 'showKidneySlice',
    commandOptions: { which: 'towardsFeet' },
  },
  {
    keys: 'shift+n',
    name: 'due',
    commandName: 'showKidneySlice',
    commandOptions: { which: 'due' },
  },
  {
    keys: 'shift+l',
    name: 'brushLarger',
    commandName: 'setKidneyBrush',
    commandOptions: { change: 'larger' },
  },
  {
    keys: 'shift+s',
    name: 'brushSmaller',
    commandName: 'setKidneyBrush',
    commandOptions: { change: 'smaller' },
  },
  {
    keys: 'shift+a',
    name: 'approve',
    commandName: 'giveKidneyVerdict',
    commandOptions: { status: 'APPROVED' },
  },
  {
    keys: 'shift+r',
    name: 'reject',
    commandName: 'giveKidneyVerdict',
    commandOptions: { status: 'REJECTED' },
  },
] as const;
