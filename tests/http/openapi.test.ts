import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM_MODEL } from '#districts/program.ts';
import { API_ROUTES, type Api } from '#kernel/desk/api.ts';
import { PROGRAM_SCHEMAS } from '#server/http/openapi/programs.ts';
import { openApiDocument } from '#server/http/openapi/document.ts';

test('the OpenAPI 3.1 document made from the declarations lints clean', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-openapi-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApiDocument(PROGRAM_MODEL, '沙澧')));
    const result = spawnSync('redocly', ['lint', '--format', 'stylish', join(folder, 'openapi.json')], { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', CI: 'true', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } });
    expect(`${result.stdout}${result.stderr}`).toContain('Your API description is valid');
    expect(`${result.stdout}${result.stderr}`).not.toContain('warning');
    expect(result.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test('it has an operation for each register and each step of each procedure, and no two of one name', () => {
  const { paths } = openApiDocument(PROGRAM_MODEL, '沙澧') as { paths: Record<string, Record<string, { operationId?: string }>> };
  for (const register of PROGRAM_MODEL.registers.keys()) expect(Object.keys(paths[`/api/registers/${register}/records`] ?? {})).toEqual(['get', 'post']);
  for (const procedure of PROGRAM_MODEL.procedures.values()) for (const action of Object.keys(procedure.actions)) expect(paths).toHaveProperty([`/api/registers/${procedure.of}/records/{record}/actions/${action}`, 'post']);
  const ids = Object.values(paths).flatMap((path) => Object.values(path).flatMap((operation) => operation.operationId ?? []));
  expect(new Set(ids).size).toBe(ids.length);
});

test('it has every route of the table that the workbench asks by, each with its key where a command is run, and no name of its own that a register takes', () => {
  const { paths, components } = openApiDocument(PROGRAM_MODEL, '沙澧') as { paths: Record<string, Record<string, { parameters?: readonly object[] }>>; components: { schemas: Record<string, object> } };
  const described = Object.keys(API_ROUTES).filter((route) => !/\/api\/(catalogue|journal|report|exchange|sign-in|sign-out|account|registers|search)/.test(route));
  for (const route of described) {
    const [method = '', path = ''] = route.split(' ');
    const operation = paths[path.replace(/:([a-z]+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(operation, route).toBeDefined();
    if (API_ROUTES[route as keyof Api] === 'commands') expect(JSON.stringify(operation!.parameters), route).toContain('IdempotencyKey');
  }
  expect(Object.keys(PROGRAM_SCHEMAS).map((name) => components.schemas[name])).toEqual(Object.values(PROGRAM_SCHEMAS));
});
