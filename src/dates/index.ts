export { dayAndMinute } from './dayAndMinute';
export { isoDateTime } from './isoDateTime';
export { isoDay } from './isoDay';
