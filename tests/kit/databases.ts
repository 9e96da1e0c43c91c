import { openDatabase, type Database } from '#store/database/connect.ts';
import { startPostgres } from './postgres.ts';

/** The databases on which every store suite runs. */
export const DATABASES = ['pglite', 'postgres'] as const;

/** Opens an empty database of a kind; closing it leaves nothing behind. */
export async function openEmpty(kind: (typeof DATABASES)[number]): Promise<Database> {
  if (kind === 'pglite') return openDatabase({ directory: null });
  const server = startPostgres();
  const database = await openDatabase({ url: server.url });
  return {
    ...database,
    close: async () => {
      await database.close();
      server.stop();
    },
  };
}
