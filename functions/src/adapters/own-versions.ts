import type { Timestamp } from 'firebase-admin/firestore';

/** The last versions this instance wrote itself; the events they cause have nothing to tell it. */
export const createOwnVersions = (capacity: number) => {
  const written = new Map<string, string>();
  return {
    add: (id: string, at: Timestamp): void => {
      written.delete(id);
      written.set(id, at.valueOf());
      const oldest = written.keys().next();
      if (written.size > capacity && !oldest.done) written.delete(oldest.value);
    },
    has: (id: string, at: Timestamp | undefined): boolean => at !== undefined && written.get(id) === at.valueOf(),
  };
};
