import { aBaiLam } from '../support/bai-lam.ts';
import { createWorld } from '../support/engine-world.ts';
import { makeNguoiTrung, timTrung } from '../support/nguoi-trung.ts';
import type { BenchRow } from './bench.ts';

const SO_NGUOI = 6_000;

/** What recognising the person of one phiếu reads beside the judgement: its key, and other phiếu the key leads to. */
const readsExact = async (): Promise<number> => {
  const world = await createWorld('bench-duplicates', { soXa: 1, soThon: 1 });
  let most = 0;
  for (const id of ['phieu-0001', 'phieu-0002', 'phieu-0003']) {
    const snapshot = await world.put(id, 'daNop', { bai: aBaiLam() });
    const before = world.ops.of('dinhDanh', 'phieu', 'rieng').reads;
    await world.newEngine().handler.handle({ snapshot });
    const identity = 1;
    most = Math.max(most, world.ops.of('dinhDanh', 'phieu', 'rieng').reads - before - identity);
  }
  return most;
};

export const duplicates: BenchRow = {
  name: 'duplicates',
  emulators: 'firestore',
  how: `${SO_NGUOI.toLocaleString('vi')} made-up people of one tỉnh, a third with a second phiếu with slips of the pen, a third with somebody who looks alike`,
  bars: {
    'duplicates.reads_exact': '≤ 3',
    'duplicates.precision_auto': '1',
    'duplicates.recall_with_review': '≥ 0,99',
    'duplicates.candidates_max': '≤ 200',
    'duplicates.review_false_share': '',
  },
  run: async ({ record }) => {
    const { capThat, boSot, tuDong, tuDongSai, xem, xemSai, nhieuUngVienNhat } = timTrung(makeNguoiTrung(SO_NGUOI, 7));
    record('duplicates.precision_auto', 1 - tuDongSai.length / tuDong, 'share');
    record('duplicates.recall_with_review', 1 - boSot.length / capThat, 'share');
    record('duplicates.candidates_max', nhieuUngVienNhat, 'people');
    record('duplicates.review_false_share', xemSai / xem, 'share');
    record('duplicates.reads_exact', await readsExact(), 'reads');
  },
};
