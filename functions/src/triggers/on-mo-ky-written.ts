import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { createCatalogue } from '../adapters/catalogue.ts';
import { createMoKy } from '../adapters/ky/mo-ky.ts';

/** A commune opens a round: the people of the last one become its roster (KH-04). */
export const onMoKyCreated = onDocumentCreated(
  { document: 'moKy/{moKyId}', retry: true, timeoutSeconds: 540, memory: '512MiB' },
  async ({ params }) => {
    await createMoKy(
      getFirestore(),
      createCatalogue(getFirestore(), () => new Date()),
    )(params.moKyId);
  },
);
