/**
 * Who may import whom. The layers stand in ARCHITECTURE.md; tests/architecture/imports.test.ts runs these rules and
 * shows that each of them can fail.
 */

// Tests stand beside the code and may reach for the test kit; the rules are about what runs.
const TEST = '\\.test\\.tsx?$';

/** A layer under src may import nothing of src but what is named. */
function layer(name, from, allowed, notFrom = []) {
  return {
    name,
    severity: 'error',
    comment: `${name}: of src only ${allowed.join(', ')}`,
    from: { path: from, pathNot: [TEST, ...notFrom] },
    to: { path: '^src/', pathNot: allowed },
  };
}

/** A layer may use no package but what is named (node's own modules are packages here, too). */
function packages(name, from, allowed, notFrom = []) {
  return {
    name,
    severity: 'error',
    comment: `${name}: of packages only ${allowed.join(', ') || 'none'}`,
    from: { path: from, pathNot: [TEST, ...notFrom] },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'], pathNot: allowed },
  };
}

const PARTS_OF_DESKS = '^src/desks/[^/]+/(server|web)/';
const ZOD = '^node_modules/zod/';
const NOBLE = '^node_modules/@noble/hashes/';

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', comment: 'Two modules that need each other are one.', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', comment: 'Every import leads somewhere.', from: {}, to: { couldNotResolve: true, pathNot: '\\?worker&url$|^virtual:' } },
    { name: 'production-without-tests', severity: 'error', comment: 'What runs needs no test, fixture, benchmark or script.', from: { path: '^src/', pathNot: TEST }, to: { path: ['^(tests|bench|scripts)/', TEST, '/fixtures/'] } },
    { name: 'declared-packages', severity: 'error', comment: 'A package that is not in package.json comes and goes with another.', from: { path: '^(src|tests|bench|scripts)/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    {
      name: 'server-packages-are-dependencies',
      severity: 'error',
      comment: 'What the server runs stands under dependencies, so that it is there without the tools.',
      from: { path: '^src/(kernel|store|base|districts|server|public|desks/[^/]+/(?!web/))', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },

    layer('kernel', '^src/kernel/', ['^src/kernel/']),
    packages('kernel-packages', '^src/kernel/', [ZOD, NOBLE]),
    layer('store', '^src/store/', ['^src/(kernel|store)/']),
    layer('furniture', '^src/furniture/', ['^src/(kernel|furniture)/']),
    layer('base', '^src/base/', ['^src/(kernel|base)/']),
    packages('base-packages', '^src/base/', [ZOD]),
    layer('desk', '^src/desks/([^/]+)/', ['^src/(kernel|base)/', '^src/desks/$1/(?!(server|web)/)'], [PARTS_OF_DESKS]),
    packages('desk-packages', '^src/desks/', [ZOD, NOBLE], [PARTS_OF_DESKS]),
    layer('desk-server', '^src/desks/([^/]+)/server/', ['^src/(kernel|base|store)/', '^src/desks/$1/(?!web/)']),
    layer('desk-web', '^src/desks/([^/]+)/web/', ['^src/(kernel|base|furniture)/', '^src/desks/$1/(?!server/)']),
    layer('district', '^src/districts/([^/]+)/', ['^src/(kernel|base)/', '^src/desks/[^/]+/(?!(server|web)/)', '^src/districts/$1/', '^src/districts/(program|national-calendar)\\.ts$']),
    // One program starts both faces: only the command that does so knows the public one, and only its front door.
    layer('server', '^src/server/', ['^src/(kernel|base|store|server)/', '^src/public/public-face\\.ts$', '^src/districts/packs\\.ts$', '^src/desks/[^/]+/(?!web/)']),
    // How values are written out is the same on every screen; these files draw nothing.
    layer('public', '^src/public/', ['^src/(kernel|base|store|public)/', '^src/furniture/(value/[^/]+|look/tokens)\\.ts$', '^src/districts/packs\\.ts$', '^src/desks/[^/]+/(?!web/)']),
    layer('web', '^src/web/', ['^src/(kernel|base|furniture|web)/', '^src/desks/[^/]+/(?!server/)']),
    {
      name: 'browser-never-reaches-the-server',
      severity: 'error',
      comment: 'Nothing in the browser bundle reaches the store, the server or the machine, even through others.',
      from: { path: '^src/(web|furniture|desks/[^/]+/web)/', pathNot: TEST },
      to: { path: '^src/(store|server|public|districts)/', reachable: true },
    },
    {
      name: 'browser-never-reaches-node',
      severity: 'error',
      comment: 'What the browser may import never uses the machine.',
      from: { path: '^src/(kernel|base|furniture|web|desks/[^/]+/(?!server/))', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types bind as much as values do.
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'default', 'types'], exportsFields: ['exports'], mainFields: ['module', 'main', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts', '.json'] },
  },
};
