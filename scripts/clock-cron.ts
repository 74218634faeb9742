/** Unix cron of five fields (minute hour day month weekday): `*`, lists, ranges and steps, as Cloud Scheduler reads them. */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

const parseField = (field: string, [low, high]: readonly [number, number]): Set<number> => {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/([1-9]\d*))?$/.exec(part);
    if (!match) throw new Error(`Không hiểu lịch cron: "${field}"`);
    const [, from, to, step] = match;
    const first = from === undefined ? low : Number(from);
    const last = to !== undefined ? Number(to) : from === undefined || step !== undefined ? high : first;
    if (first < low || last > high) throw new Error(`Lịch cron ngoài khoảng: "${field}"`);
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return values;
};

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const localFields = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  });
  return (at: Date): number[] => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const [minute, hour, day, month] = [parts.minute, parts.hour, parts.day, parts.month].map(Number);
    return [minute, hour, day, month, WEEKDAYS.indexOf(parts.weekday ?? '')] as number[];
  };
};

/** Whether a schedule fires in the minute of that instant, in its own time zone. */
export const cronMatcher = (schedule: string, timeZone: string): ((at: Date) => boolean) => {
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== RANGES.length) throw new Error(`Không hiểu lịch cron: "${schedule}"`);
  const [minutes, hours, days, months, weekdays] = fields.map((field, i) => parseField(field, RANGES[i] ?? [0, 0])) as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  if (weekdays.has(7)) weekdays.add(0);
  const [anyDay, anyWeekday] = [fields[2]?.startsWith('*'), fields[4]?.startsWith('*')];
  const read = localFields(timeZone);
  return (at) => {
    const [minute = -1, hour = -1, day = -1, month = -1, weekday = -1] = read(at);
    const onDay = days.has(day);
    const onWeekday = weekdays.has(weekday);
    // Cron's own rule: where both the day and the weekday are named, either of them will do.
    const dayHolds = anyDay || anyWeekday ? onDay && onWeekday : onDay || onWeekday;
    return minutes.has(minute) && hours.has(hour) && months.has(month) && dayHolds;
  };
};

/** The minutes between two instants in which a schedule fires, the first included, the last not. */
export const firingsBetween = (schedule: string, timeZone: string, from: Date, to: Date): Date[] => {
  const fires = cronMatcher(schedule, timeZone);
  const firings: Date[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += 60_000) if (fires(new Date(at))) firings.push(new Date(at));
  return firings;
};
