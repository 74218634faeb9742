/**
 * How many of the names stand in one line of `cho` pixels: all, or as many as leave room for the button with the rest.
 * Widths are what the browser made of them; a fraction of a pixel is its rounding.
 */
export const soVuaDong = (rong: readonly number[], nut: number, cho: number): number => {
  const total = rong.reduce((sum, each) => sum + each, 0);
  if (total <= cho + 0.5) return rong.length;
  let left = cho - nut + 0.5;
  return rong.findIndex((each) => {
    left -= each;
    return left < 0;
  });
};
