import { useEffect, useState } from 'preact/hooks';

type Matrix = readonly (readonly boolean[])[];

/** One path for all dark squares: a thousand small rectangles print with hairlines between them. */
const pathOf = (matrix: Matrix): string =>
  matrix.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

/** A QR code, for paper that a phone or a hand scanner will read again. Its text must hold nothing personal. */
export const MaQr = ({ noiDung, nhan, mm = 22 }: { noiDung: string; nhan: string; mm?: number }) => {
  const [matrix, setMatrix] = useState<Matrix>();
  useEffect(() => {
    let stopped = false;
    import('uqr')
      .then(({ encode }) => {
        if (!stopped) setMatrix(encode(noiDung, { ecc: 'M', border: 2 }).data);
      })
      .catch((error: unknown) => console.error('qr.failed', error));
    return () => {
      stopped = true;
    };
  }, [noiDung]);
  const size = matrix?.length ?? 1;
  return (
    <svg role="img" aria-label={nhan} viewBox={`0 0 ${size} ${size}`} style={{ width: `${mm}mm`, height: `${mm}mm` }}>
      <rect width={size} height={size} fill="#fff" />
      {matrix && <path d={pathOf(matrix)} fill="#000" />}
    </svg>
  );
};
