export { describeKidneySeries } from './describeKidneySeries';
export type { KidneySeriesState } from './kidneySeriesState';
export { studyKidneys } from './studyKidneys';
export type { SeriesAnswer, StudyKidneys } from './studyKidneys';
export { studyKidneysText } from './studyKidneysText';
