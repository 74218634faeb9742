/** One line of progress, rewritten in place on a terminal and printed every tenth elsewhere. */
export const createProgress = (label: string, total: number) => {
  const startedAt = Date.now();
  let shownTenth = -1;
  const show = (done: number): void => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
    const perSecond = Math.round(done / Math.max(0.001, (Date.now() - startedAt) / 1000));
    const line = `${label}: ${done.toLocaleString('vi-VN')}/${total.toLocaleString('vi-VN')} (${perSecond.toLocaleString('vi-VN')}/giây)`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}   ${done >= total ? '\n' : ''}`);
    else if (tenth !== shownTenth) process.stderr.write(`${line}\n`);
    shownTenth = tenth;
  };
  return { show };
};
