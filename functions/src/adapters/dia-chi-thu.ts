import type { Auth } from 'firebase-admin/auth';

/** As many as one call of the Auth service takes. */
const PER_CALL = 100;

/** E-mail addresses of accounts as the sign-in knows them; accounts without one, or unknown, are left out. */
export const addressesFrom =
  (auth: Pick<Auth, 'getUsers'>) =>
  async (uids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (let i = 0; i < uids.length; i += PER_CALL) {
      const { users } = await auth.getUsers(uids.slice(i, i + PER_CALL).map((uid) => ({ uid })));
      for (const { uid, email } of users) if (email) found.set(uid, email);
    }
    return found;
  };
