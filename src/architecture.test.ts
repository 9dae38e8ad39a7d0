import { describe, expect, test } from 'vitest';

/**
 * Which layers a layer may import, itself apart. The folders of a divided layer are strangers to
 * each other: they share only the files that lie directly in the layer. Tests may import what
 * their layer is handed when it runs.
 */
const LAYERS: Record<string, { imports: string[]; isDivided?: true; inTests?: string[] }> = {
  domain: { imports: [] },
  backends: { imports: ['domain'], isDivided: true, inTests: ['e2e'] },
  platform: { imports: ['domain'], isDivided: true, inTests: ['e2e'] },
  studio: { imports: ['domain'], inTests: ['backends', 'platform'] },
  ui: { imports: [] },
  features: {
    imports: ['domain', 'studio', 'ui'],
    isDivided: true,
    inTests: ['backends', 'platform'],
  },
  locales: { imports: [] },
  app: {
    imports: ['domain', 'backends', 'platform', 'studio', 'ui', 'features', 'locales'],
    inTests: ['e2e'],
  },
};

const ROOT_FILES = new Set(['architecture.test.ts']);

/** Names that say where a thing was put because it had no name. */
const NAMELESS = /(^|[/.-])(utils?|helpers?|common|shared|lib|hooks|components|types)([/.-]|$)/;

/** An address of ours where code asks for other files: import, export, worker, glob. */
const ADDRESS =
  /(?:\bfrom|\bimport|\bimport\(|\bURL\(|\bglob(?:<.*>)?\(\[?)\s*(['"`])((?:\.{1,2}|@|\/src)\/[^'"`\n]*)\1/g;

const files = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const paths = Object.keys(files).map((path) => path.slice('./'.length));

describe('the folders', () => {
  test('are seen, every layer of them that holds code', () => {
    for (const layer of ['app', 'domain', 'backends', 'platform', 'studio', 'features', 'ui']) {
      expect(paths.filter((path) => path.startsWith(`${layer}/`)).length, layer).toBeGreaterThan(0);
    }
  });

  test('at the top are layers, and hardly a file lies beside them', () => {
    const strangers = paths.filter((path) =>
      path.includes('/') ? !(layerOf(path) in LAYERS) : !ROOT_FILES.has(path),
    );
    expect(strangers).toEqual([]);
  });

  test('and files are named after what they are about', () => {
    expect(paths.filter((path) => NAMELESS.test(path))).toEqual([]);
  });
});

describe('a file imports only what its layer may see', () => {
  test.each(Object.keys(LAYERS))('%s', (layer) => {
    const inLayer = paths.filter((path) => layerOf(path) === layer);
    expect(inLayer.flatMap((path) => trespasses(path))).toEqual([]);
  });
});

/** The imports of a file that its layer forbids. */
function trespasses(path: string): string[] {
  const source = files[`./${path}`] ?? '';
  return [...source.matchAll(ADDRESS)]
    .map(([, , address = '']) => resolved(path, address))
    .filter((target) => !isAllowed(path, target))
    .map((target) => `${path} imports ${target}`);
}

function isAllowed(from: string, to: string): boolean {
  const layer = layerOf(from);
  const rule = LAYERS[layer];
  if (rule === undefined) return false;
  const isTest = /\.test\.tsx?$/.test(from);
  if (layerOf(to) !== layer) {
    return [...rule.imports, ...(isTest ? (rule.inTests ?? []) : [])].includes(layerOf(to));
  }
  const folder = folderOf(to);
  return rule.isDivided !== true || folder === null || folder === folderOf(from);
}

/** `@/ui/button.tsx` and `../ui/button.tsx` as a path in src. */
function resolved(from: string, address: string): string {
  const base = address.startsWith('.') ? `/src/${from}` : '/';
  const absolute = new URL(address.replace(/^@\//, '/src/'), `file://${base}`).pathname;
  return absolute.replace(/^\/(src\/)?/, '');
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The folder within a layer; null for a file that lies directly in it. */
function folderOf(path: string): string | null {
  const [, folder, file] = path.split('/');
  return file === undefined ? null : (folder ?? null);
}
