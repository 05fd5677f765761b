export { bodyBlocks } from './bodyBlocks';
export type { BodyBlocks } from './bodyBlocks';
export { checkHounsfield } from './checkHounsfield';
export { describePeaks } from './describePeaks';
export { judgeHounsfield } from './judgeHounsfield';
export type { HounsfieldJudgement } from './judgeHounsfield';
export { layoutBlocks } from './layoutBlocks';
export { measureBodyLayout } from './measureBodyLayout';
export type { BodyLayout } from './measureBodyLayout';
