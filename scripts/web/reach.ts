/** What one module or chunk leads to: at once, and when something is asked for. */
export type Links = { readonly imports: readonly string[]; readonly dynamicImports: readonly string[] };

/** Everything reached from some starting points; dynamic imports are followed where `follows` says so. */
export const reach = (
  starts: readonly string[],
  linksOf: (id: string) => Links,
  follows: (from: string) => boolean,
): ReadonlySet<string> => {
  const reached = new Set(starts);
  for (const id of reached) {
    const { imports, dynamicImports } = linksOf(id);
    for (const next of follows(id) ? [...imports, ...dynamicImports] : imports) reached.add(next);
  }
  return reached;
};
