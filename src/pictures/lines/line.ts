/** x and y of each point, one after the other; a closed line ends at the point where it begins. */
export type Line = number[];
