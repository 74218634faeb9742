import { useEffect, useState } from 'preact/hooks';

/** Names of the rows in sight, each asked for once; what is refused stays without a name. */
export const useTenCua = (
  ids: readonly string[],
  read: (id: string) => Promise<{ readonly hoTen: string } | undefined>,
): Readonly<Record<string, string>> => {
  const [ten, setTen] = useState<Readonly<Record<string, string>>>({});
  const left = ids.filter((id) => ten[id] === undefined);
  useEffect(() => {
    for (const id of left)
      read(id).then(
        (found) => setTen((old) => ({ ...old, [id]: found?.hoTen ?? '' })),
        () => setTen((old) => ({ ...old, [id]: '' })),
      );
  }, [left.join(' ')]);
  return ten;
};
