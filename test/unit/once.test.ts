import { once } from '@core/shared/once.ts';
import { describe, expect, it } from 'vitest';

describe('what is made when it is first asked for', () => {
  it('is not made before, and made only once', () => {
    let made = 0;
    const thing = once(() => {
      made += 1;
      return {};
    });
    expect(made).toBe(0);
    expect(thing()).toBe(thing());
    expect(made).toBe(1);
  });
  it('is tried again after a failure', () => {
    let tries = 0;
    const thing = once(() => {
      tries += 1;
      if (tries === 1) throw new Error('hỏng');
      return {};
    });
    expect(() => thing()).toThrow('hỏng');
    expect(thing()).toBe(thing());
  });
});
