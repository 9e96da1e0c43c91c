import { useQueryClient } from '@tanstack/react-query';
import { ask, sendFile } from '../api/client.ts';
import { attachmentsQuery, type Bearer } from './hanging-queries.ts';
import { useSending, type Sending } from './use-sending.ts';

/** Sends files and hangs each on a record. */
export function useUploads(bearer: Bearer): Sending {
  const client = useQueryClient();
  return useSending(async (file, onPart) => {
    try {
      const kept = await sendFile(file, onPart);
      await ask('POST /api/registers/:register/records/:record/attachments', { params: bearer, body: { file: kept.file, name: file.name } });
    } finally {
      void client.invalidateQueries({ queryKey: attachmentsQuery(bearer).queryKey });
    }
  });
}
