import { describe, expect, it } from 'vitest';
import { soVuaDong } from '../../web/src/ui/vua-dong.ts';

describe('how many names stand in one line', () => {
  const RONG = [100, 80, 60, 120];

  it('all, without room for a button, where they fit', () => {
    expect(soVuaDong(RONG, 90, 360)).toBe(4);
    expect(soVuaDong(RONG, 90, 359.6)).toBe(4);
  });

  it.each([
    [359, 3],
    [330, 3],
    [329, 2],
    [190, 1],
    [189, 0],
    [50, 0],
  ])('with the button, in %d px, %d', (cho, so) => expect(soVuaDong(RONG, 90, cho)).toBe(so));
});
