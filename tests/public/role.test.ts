import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inPublicWriting, inRole } from '#store/access/in-role.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openSmallPublic, type OpenPublic } from '#tests/kit/public-platform.ts';

const DENIED = /permission denied|row-level security/;

describe.each(DATABASES)('the role of the public face on %s', (kind) => {
  let open: OpenPublic;
  beforeAll(async () => {
    open = await openSmallPublic(kind);
  }, 240_000);
  afterAll(() => open.close());

  const ask = (text: string): Promise<unknown> => inRole(open.platform.district.database, 'public', (runner) => runner.query(text));
  const write = (text: string): Promise<unknown> => inPublicWriting(open.platform.district.database, (runner) => runner.query(text));

  test('R1 reads no register and nothing else of the inside', async () => {
    const inside = [...open.platform.district.model.registers.keys(), 'journal_pending', 'subject_key', 'setting', 'migration', 'exchange_message', 'entry_source', 'request_key', 'api_token_secret', 'webhook_secret', 'webhook_delivery', 'publication_cursor', 'inbox'];
    for (const name of inside) await expect(ask(`select * from "xicheng"."${name}" limit 1`), name).rejects.toThrow(DENIED);
    for (const column of ['payload', 'actorName', 'key', 'reason']) await expect(ask(`select "${column}" from "xicheng"."entry" limit 1`), column).rejects.toThrow(DENIED);
  });

  test('R2 publishes, changes and removes nothing', async () => {
    for (const name of ['published_record', 'published_figure', 'published_evidence']) {
      await expect(write(`delete from "xicheng"."${name}"`), name).rejects.toThrow(DENIED);
      await expect(write(`insert into "xicheng"."${name}" default values`), name).rejects.toThrow(DENIED);
    }
    await expect(write(`update "xicheng"."published_record" set "name" = 'x'`)).rejects.toThrow(DENIED);
    await expect(write('delete from "xicheng"."inbox"')).rejects.toThrow(DENIED);
    await expect(write(`update "xicheng"."inbox_status" set "steps" = '[]'`)).rejects.toThrow(DENIED);
  });

  test('R3 adds to the inbox only what has just been received', async () => {
    const add = (stage: string, record: string): Promise<unknown> => write(`insert into "xicheng"."inbox" ("id", "box", "codeHash", "receivedAt", "stage", "record") values ('x', 'grid/public', '\\x00', now(), '${stage}', ${record})`);
    await expect(add('done', 'null')).rejects.toThrow(DENIED);
    await expect(add('received', `'task-a'`)).rejects.toThrow(DENIED);
  });

  test('R4 finds the status of one letter by the hash of its code and lists none', async () => {
    await inPublicWriting(open.platform.district.database, async (runner) => {
      for (const byte of ['aa', 'bb']) await runner.query(`insert into "xicheng"."inbox_status" ("codeHash", "box", "steps") values ('\\x${byte}', 'grid/public', '[{"stage":"received"}]') on conflict do nothing`);
    });
    const seen = (set: string | undefined): Promise<number> => inRole(open.platform.district.database, 'public', async (runner) => {
      if (set) await runner.query(`set local shali.code = '${set}'`);
      return (await runner.query('select 1 from "xicheng"."inbox_status"')).rows.length;
    });
    expect(await seen(undefined)).toBe(0);
    expect(await seen('aa')).toBe(1);
    expect(await seen('%')).toBe(0);
    expect(await seen('cc')).toBe(0);
  });
});

test('R5 every published field of every register is of class public, and so is the name of what it refers to', async () => {
  const { PROGRAM_MODEL } = await import('#districts/program.ts');
  const published = [...PROGRAM_MODEL.registers.values()].filter((register) => register.publication);
  expect(published.length).toBeGreaterThanOrEqual(5);
  for (const register of published) {
    expect(register.restricted).toBe(false);
    for (const name of register.publication!.fields) {
      const field = register.fields[name]!;
      expect(field.class, `${register.id}.${name}`).toBe('public');
      const other = field.of ? PROGRAM_MODEL.registers.get(field.of)! : undefined;
      if (other) expect(other.fields[other.name]!.class, `${register.id}.${name}`).toBe('public');
    }
  }
});
