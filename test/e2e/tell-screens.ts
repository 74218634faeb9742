import { beforeEach } from 'vitest';
import { screens } from './browser.ts';

// A failure far away is understood by what the people had before them.
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.error(await screens()));
});
