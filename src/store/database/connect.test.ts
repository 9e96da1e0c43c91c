import { expect, test } from 'vitest';
import { openDatabase } from './connect.ts';
import { inTransaction, type Runner } from './transaction.ts';

test('statements that several connections send at once to the embedded database never mix', { timeout: 60_000 }, async () => {
  const database = await openDatabase({ directory: null });
  const ask = async (number: number, runner: Runner = database.pool): Promise<string> => {
    // Statements of different texts and parameters: one that ran with another's parameters would give another answer or fail.
    const { rows } = await runner.query<{ answer: string }>(number % 2 === 0 ? `select $1::int * ${number} || '' as answer` : `select $1::text || '/' || $2::text || '/${number}' as answer`, number % 2 === 0 ? [number] : ['a', number]);
    return rows[0]!.answer;
  };
  const numbers = Array.from({ length: 400 }, (_, number) => number);
  // Every third asks in a transaction, whose begin and end are messages of another kind.
  const answers = await Promise.allSettled(numbers.map((number) => (number % 3 === 0 ? inTransaction(database.pool, (runner) => ask(number, runner)) : ask(number))));
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual(numbers.map((number) => (number % 2 === 0 ? String(number * number) : `a/${number}/${number}`)));
  // A statement that fails in the middle of its messages leaves the way free for the others.
  const mixed = await Promise.allSettled([database.pool.query('select nothing from nowhere where 1 = $1', [1]), ask(2), database.pool.query('select 1 / $1::int', [0]), ask(3)]);
  expect(mixed.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  await database.close();
});
