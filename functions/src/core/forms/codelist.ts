/** A closed list of codes with their printed labels, in the order of the form. Import by label: systems swap codes. */
export const codelist = <const E extends readonly (readonly [code: string, nhan: string])[]>(
  id: string,
  entries: E,
) => {
  type Code = E[number][0];
  const labels = new Map<string, string>(entries);
  return {
    id,
    codes: entries.map(([code]) => code) as [Code, ...Code[]],
    options: entries as readonly (readonly [Code, string])[],
    nhan: (code: string): string => labels.get(code) ?? code,
  };
};
export type Codelist = ReturnType<typeof codelist>;
