/**
 * A date and a time of day (DA and TM, PS3.5 6.2) as seconds of local time since 1970; undefined if
 * they are invalid. A missing minute or second counts as 0.
 */
export function secondsOf(date: string, time: string): number | undefined {
  const day = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(date);
  const clock = /^(\d{2})(\d{2})?(\d{2}(?:\.\d+)?)?/.exec(time);
  if (!day || !clock) {
    return undefined;
  }
  const days = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 1000;
  return days + Number(clock[1]) * 3600 + Number(clock[2] ?? 0) * 60 + Number(clock[3] ?? 0);
}
