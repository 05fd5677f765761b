/**
 * Vertebrae in the field: name, centre of the body (z, mm at scale 1), height of the body, half
 * width, half depth.
 */
export const vertebrae = [
  ['L5', -122, 27, 26, 17.5],
  ['L4', -87, 28, 25, 17.5],
  ['L3', -52, 28, 24, 17],
  ['L2', -17, 27.5, 23, 16.5],
  ['L1', 17, 26.5, 22, 16],
  ['T12', 49, 25, 21, 15.5],
  ['T11', 79, 23.5, 19.5, 15],
  ['T10', 106.5, 22, 18, 15],
  ['T9', 132, 21, 17, 15],
  ['T8', 156.5, 20, 16, 14.5],
  ['T7', 180, 19.5, 15.5, 14.5],
  ['T6', 203, 19, 15, 14],
] as const;
