// Who may import whom. Enforced by tests/architecture/imports.test.ts, which also checks that modules were seen at all.
const TEST = '\\.test\\.tsx?$';

/** A rule: modules at `from` may reach nothing but what stands at one of `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { pathNot: [from, ...allowed] },
});

const KERNEL = '^src/kernel/';
const BASE = '^src/base/';
const STORE = '^src/store/';
// Packages that are types and nothing else, so that nothing of them runs.
const TYPES_ONLY = '^geojson$';
const DESK = '^src/desks/';

module.exports = {
  forbidden: [
    only('kernel-is-pure', KERNEL, ['^node_modules/zod/', '^node_modules/@noble/hashes/'], 'The kernel knows no clock, network, database, React or desk.'),
    only('base-on-kernel', BASE, [KERNEL], 'Base registers are declarations over the kernel.'),
    only('store-on-kernel', STORE, [KERNEL, '^node_modules/', '^(node:|fs$|path$|os$|crypto$|worker_threads$)'], 'The store knows no desk and no district.'),
    only('furniture-on-kernel', '^src/furniture/', [KERNEL, '^node_modules/', TYPES_ONLY], 'Furniture draws any declaration.'),
    {
      name: 'desk-on-kernel-and-base',
      comment: 'A desk knows no other desk, no store and no screen outside its own server and web folders.',
      severity: 'error',
      from: { path: '^src/desks/([^/]+)/', pathNot: [TEST, '^src/desks/[^/]+/(server|web)/'] },
      to: { pathNot: ['^src/desks/$1/', KERNEL, BASE, '^node_modules/'] },
    },
    { name: 'desk-not-on-desk', comment: 'Refer to another desk by the id of its register.', severity: 'error', from: { path: '^src/desks/([^/]+)/' }, to: { path: DESK, pathNot: '^src/desks/$1/' } },
    only('districts-on-declarations', '^src/districts/', [KERNEL, BASE, '^src/desks/[^/]+/(?!server/|web/)', '^node_modules/', '^(node:|fs$|path$|url$)'], 'A district is content over declarations.'),
    { name: 'web-not-on-server', comment: 'What runs in a browser never reaches the store or the server, even through others.', severity: 'error', from: { path: '^src/(web|furniture|kernel|base|desks)/', pathNot: [TEST, '/server/'] }, to: { path: '^src/(store|server|public)/', reachable: true } },
    { name: 'not-on-tests', comment: 'Production code never imports tests.', severity: 'error', from: { path: '^src/', pathNot: TEST }, to: { path: ['^tests/', TEST] } },
    { name: 'no-circles', comment: 'A circle has no beginning from which to read it.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'Every import leads somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: TYPES_ONLY } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'] },
  },
};
