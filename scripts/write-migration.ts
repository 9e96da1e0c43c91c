// Writes the migration that makes all declared registers, for review: `node scripts/write-migration.ts`.
// While nothing is released the one file is rewritten; afterwards each change gets a file of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_MODEL } from '#districts/program.ts';
import { modelStatements } from '#store/schema/statements.ts';

const file = join(import.meta.dirname, '../src/store/schema/migrations/0002-registers.sql');
const statements = modelStatements(PROGRAM_MODEL);
writeFileSync(file, `-- The declared registers, a table each. Written by scripts/write-migration.ts from the declarations and reviewed.\n${statements.map((one) => `${one};\n`).join('')}`);
console.log(`${statements.length} statements`);
