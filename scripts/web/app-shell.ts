import { gzipSync } from 'node:zlib';
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';
import { type Links, reach } from './reach.ts';

type Options = {
  /** Where the app begins. Paths are ends of module names. */
  readonly entry: string;
  /** A module whose dynamic imports are fetched when first opened, and not kept on the device beforehand. */
  readonly onDemand: string;
  /** What has to be there before the form can be filled. */
  readonly form: string;
  /** The page that the app opens with for those who fill forms. */
  readonly home: string;
  /** Most kB of scripts, gzip, up to then. */
  readonly budgetKb: number;
};

const NOTHING: Links = { imports: [], dynamicImports: [] };
const NEVER = () => false;
const KB = 1_000;

/**
 * Read by V8 alone, at the very top of a script: what it defines is compiled whole beside the main thread while it arrives, and
 * not function by function when first called.
 */
const COMPILED_WHOLE = '//# allFunctionsCalledOnLoad\n';

/** Size of one script as it is sent. */
export const gzipKb = (code: string): number => gzipSync(code, { level: 9 }).length / KB;

type Bundle = Rollup.OutputBundle;
type Chunk = Rollup.OutputChunk;
type Context = Pick<Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo' | 'error'>;

const chunksOf = (bundle: Bundle): readonly Chunk[] =>
  Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');

/** Chunks that hold some modules, and what these chunks import. */
const filesFor = (bundle: Bundle, modules: ReadonlySet<string>): ReadonlySet<string> => {
  const chunks = new Map(chunksOf(bundle).map((chunk) => [chunk.fileName, chunk]));
  const holding = [...chunks.values()].filter(
    ({ isEntry, moduleIds }) => isEntry || moduleIds.some((id) => modules.has(id)),
  );
  return reach(
    holding.map(({ fileName }) => fileName),
    (file) => chunks.get(file) ?? NOTHING,
    NEVER,
  );
};

const stylesOf = (bundle: Bundle, files: ReadonlySet<string>): readonly string[] =>
  chunksOf(bundle).flatMap((chunk) => (files.has(chunk.fileName) ? [...(chunk.viteMetadata?.importedCss ?? [])] : []));

/** Files that the page names in its head: fetched beside each other, not one after another as scripts ask for them. */
const linksTo = (scripts: Iterable<string>, styles: readonly string[], html: string): HtmlTagDescriptor[] =>
  [
    ...[...scripts].map((file) => ({ rel: 'modulepreload', crossorigin: true, href: `/${file}` })),
    ...styles.map((file) => ({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
  ]
    .filter(({ href }) => !html.includes(href))
    .map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }));

type Parts = {
  /** What every page begins with. */
  readonly start: ReadonlySet<string>;
  /** What the form needs. */
  readonly form: ReadonlySet<string>;
  readonly home: ReadonlySet<string>;
  /** What other pages need that are kept on the device. */
  readonly others: ReadonlySet<string>;
  /** All that is kept on the device. */
  readonly kept: ReadonlySet<string>;
};

const partsOf = (context: Context, { entry, onDemand, form, home }: Options): Parts => {
  const ids = [...context.getModuleIds()];
  const moduleAt = (path: string): string =>
    ids.find((id) => id.endsWith(path)) ?? context.error(`không thấy ${path} trong bản dựng`);
  const linksOf = (id: string): Links => {
    const info = context.getModuleInfo(id);
    return info ? { imports: info.importedIds, dynamicImports: info.dynamicallyImportedIds } : NOTHING;
  };
  const [first, later, theForm, theHome] = [entry, onDemand, form, home].map(moduleAt) as [
    string,
    string,
    string,
    string,
  ];
  const kept = reach([first], linksOf, (id) => id !== later);
  const pages = [...kept].flatMap((id) => linksOf(id).dynamicImports).filter((id) => id !== theForm && kept.has(id));
  return {
    start: reach([first], linksOf, NEVER),
    form: reach([theForm], linksOf, NEVER),
    home: reach([theHome], linksOf, NEVER),
    others: reach(pages, linksOf, NEVER),
    kept,
  };
};

/**
 * Knows from the graph of modules which files have to be on a device that is offline all day, puts together what is needed
 * together, and refuses a build whose form costs more to open than it may.
 */
export const appShell = (options: Options) => {
  let parts: Parts | undefined;
  const kept = new Set<string>();
  const beforeForm = (bundle: Bundle, { start, form }: Parts): ReadonlySet<string> =>
    filesFor(bundle, new Set([...start, ...form]));
  /** What `index.html` names: all that the form and the home are opened with. */
  const namedFiles = (bundle: Bundle, { start, form, home }: Parts): ReadonlySet<string> =>
    filesFor(bundle, new Set([...start, ...form, ...home]));
  const plugin: Plugin = {
    name: 'app-shell',
    apply: 'build',
    buildEnd() {
      parts = partsOf(this, options);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!parts || !bundle) return;
        const named = namedFiles(bundle, parts);
        return linksTo(named, stylesOf(bundle, named), html);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!parts) return;
        const offline = filesFor(bundle, parts.kept);
        for (const file of [...offline, ...stylesOf(bundle, offline)]) kept.add(file);
        const before = beforeForm(bundle, parts);
        const opening = namedFiles(bundle, parts);
        for (const chunk of chunksOf(bundle)) if (opening.has(chunk.fileName)) chunk.code = COMPILED_WHOLE + chunk.code;
        const scripts = chunksOf(bundle).filter(({ fileName }) => before.has(fileName));
        const sizes = scripts.map(({ fileName, code }) => ({ fileName, kb: gzipKb(code) }));
        const kb = sizes.reduce((sum, each) => sum + each.kb, 0);
        const list = sizes.toSorted((a, b) => b.kb - a.kb).map((each) => `${each.fileName} ${each.kb.toFixed(1)}`);
        const text = `${kb.toFixed(1)} kB gzip trước khi ghi được phiếu, tối đa ${options.budgetKb} kB: ${list.join(', ')}`;
        if (kb > options.budgetKb) this.error(text);
        this.info(text);
        this.emitFile({ type: 'asset', fileName: '.vite/app-shell.json', source: JSON.stringify([...before]) });
      },
    },
  };
  /** Few files open faster than many on a slow phone: the start, what the form shares with other pages, the form, the home. */
  const groups = [
    { name: 'nen', priority: 4, test: (id: string) => parts?.start.has(id) },
    { name: 'chung', priority: 3, test: (id: string) => parts?.form.has(id) && parts.others.has(id) },
    { name: 'ghi-phieu', priority: 2, test: (id: string) => parts?.form.has(id) },
    { name: 'phieu-cua-toi', priority: 1, test: (id: string) => parts?.home.has(id) },
  ];
  /** Whether a script or style of the build is kept beforehand; other files are. */
  const isKept = (url: string): boolean => !/\.(?:js|css)$/.test(url) || kept.has(url);
  return { plugin, groups, isKept };
};
