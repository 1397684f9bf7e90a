/** Seconds of an uptime as sessions print it, `0d:1h:23m:45s`; null: it is written otherwise. */
export function secondsOf(uptime: string | null): number | null {
  const found = /^(\d+)d:(\d+)h:(\d+)m:(\d+)s$/.exec(uptime ?? '');
  if (found === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(Number);
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
