import * as z from 'zod';
import { firingsBetween } from './clock-cron.ts';

/** What `GET {functions}/backends` says of each function; only scheduled ones carry a schedule. */
const Backends = z.object({
  backends: z.array(
    z.object({
      functionTriggers: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          schedule: z.object({ schedule: z.string(), timeZone: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
});

export type HamTheoLich = { readonly id: string; readonly ten: string; readonly cron: string; readonly muiGio: string };

export const readScheduled = async (origin: string): Promise<HamTheoLich[]> => {
  const response = await fetch(`${origin}/backends`);
  const { backends } = Backends.parse(await response.json());
  return backends
    .flatMap(({ functionTriggers }) => functionTriggers)
    .flatMap(({ id, name, schedule }) =>
      schedule ? [{ id, ten: name, cron: schedule.schedule, muiGio: schedule.timeZone ?? 'America/Los_Angeles' }] : [],
    );
};

export type LuotChay = { readonly ham: HamTheoLich; readonly luc: Date; readonly boQua: number };

/** Above this many firings in one span only the last is run: such jobs catch up by themselves. */
const NHIEU_LUOT = 24;

/** Firings of all functions between two instants, in the order of time. */
export const planFirings = (functions: readonly HamTheoLich[], from: Date, to: Date): LuotChay[] =>
  functions
    .flatMap((ham): LuotChay[] => {
      const all = firingsBetween(ham.cron, ham.muiGio, from, to);
      const last = all.at(-1);
      if (all.length > NHIEU_LUOT && last) return [{ ham, luc: last, boQua: all.length - 1 }];
      return all.map((luc) => ({ ham, luc, boQua: 0 }));
    })
    .sort((a, b) => a.luc.getTime() - b.luc.getTime() || (a.ham.ten < b.ham.ten ? -1 : 1));

/** Runs a scheduled function as Cloud Scheduler would at that instant. The `-0` is the emulator's generation of the trigger. */
export const fire = async (origin: string, projectId: string, { ham, luc }: LuotChay): Promise<void> => {
  const address = `${origin}/functions/projects/${projectId}/triggers/${ham.id}-0`;
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'X-CloudScheduler-ScheduleTime': luc.toISOString(),
      'X-CloudScheduler-JobName': `firebase-schedule-${ham.id}`,
    },
  });
  await response.text();
  if (!response.ok) throw new Error(`Hàm ${ham.ten} trả lời ${response.status}`);
};
