/** Begins the line that the phantom writes for each study of a therapy; its folder follows. */
export const studyLine = 'Study: ';
