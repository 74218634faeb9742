import { initializeApp } from 'firebase-admin/app';
import { setGlobalOptions } from 'firebase-functions';
import { TUNABLES } from './adapters/tunables.ts';

initializeApp();
setGlobalOptions({ region: TUNABLES.region, maxInstances: 10 });
