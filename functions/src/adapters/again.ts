import { isMovedOn } from './grpc-errors.ts';

/** Does once more, on what is there by then, what somebody else's write came before; throws after so many attempts. */
export const again = async <T>(
  run: () => Promise<T>,
  attempts: number,
  isCrossed: (error: unknown) => boolean = isMovedOn,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isCrossed(error) || attempt >= attempts) throw error;
    }
  }
};
