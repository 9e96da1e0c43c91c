import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../database/connect.ts';
import { Parameters } from '../database/identifier.ts';
import { GRAMS, GRAMS_BODY, wordConditions, wordsOf } from './words-sql.ts';

test('a search finds what holds its words, whatever signs they are made of', { timeout: 60_000 }, async () => {
  const database = await openDatabase({ directory: null });
  const { pool } = database;
  await pool.query('create schema "d"');
  await pool.query(`create function "d"."${GRAMS}"(t text) returns text[] language plpgsql immutable strict parallel safe as $$ ${GRAMS_BODY} $$`);
  const sign = fc.constantFrom('云', '桥', '冷', '链', 'a', 'b', 'z', '1', '2', '3', '-', '%', '_', ' ', '𠮷', 'é');
  const text = fc.array(sign, { minLength: 1, maxLength: 24 }).map((signs) => signs.join(''));
  await fc.assert(fc.asyncProperty(text, fc.nat(), fc.integer({ min: 1, max: 9 }), text, async (held, from, length, other) => {
    const start = from % held.length;
    for (const asked of [[...held].slice(start, start + length).join(''), other]) {
      const words = wordsOf(asked);
      const parameters = new Parameters();
      const conditions = wordConditions('d', 'r', words, parameters);
      const { rows } = await pool.query(`select 1 from (select ${parameters.add(held.toLowerCase(), 'text')} as "_search") r where ${['true', ...conditions].join(' and ')}`, parameters.values);
      expect(rows.length === 1, `${JSON.stringify(asked)} in ${JSON.stringify(held)}`).toBe(words.every((word) => held.toLowerCase().includes(word)));
    }
  }), { numRuns: 300 });
  await database.close();
});
