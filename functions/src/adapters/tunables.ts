/** Every knob of the hot path. What a value costs or protects is said beside it. */
export const TUNABLES = {
  region: 'asia-southeast1',
  timeZone: 'Asia/Ho_Chi_Minh',
  /** Few instances that each take many events at once make large groups: a segment costs one write, one read and one delete. */
  phieuInstances: 2,
  phieuConcurrency: 500,
  /** Writes of one group commit; the stamp, the journal and a judged version of each phiếu count. */
  groupWrites: 480,
  groupEvents: 240,
  /** While events come in crowds a group waits this long for company; a single event never waits. */
  crowd: 16,
  lingerMs: 200,
  /** A commit this long after the one before stands alone: it does not wait for the next to strike off what it owed. */
  lullMs: 2_000,
  /** A phiếu alone whose commit was refused is read anew and tried again this often. */
  commitAttempts: 5,
  /** One-by-one commits in flight: after a group was refused, and for the lines of rosters. */
  retryWidth: 16,
  /** Versions this instance wrote itself and need not read when their events come back. */
  ownVersions: 5_000,
  keHoachTtlMs: 60_000,
  diaBanTtlMs: 600_000,
  /** A plan or unit that was not there is asked for again after this long. */
  absentTtlMs: 10_000,
  /** One request for a fold covers the segments of the next 900 ms, since no fold it leads to starts within a second. */
  foldRequestMs: 900,
  foldLeadMs: 1_000,
  /** A fold starts this long after the request, and not sooner than this after the one before: at most 0.2 writes/s per rollup. */
  foldDelayMs: 1_500,
  foldEveryMs: 5_000,
  foldSegments: 400,
  /** Above this many counters in one rollup the fold reads it and writes sums: a commit takes 500 transforms per document. */
  foldTransforms: 450,
  sweepStepMs: 60_000,
  sweepOverlapMs: 120_000,
  sweepPage: 300,
  recountPage: 300,
  /** Records of one tỉnh's labour market that the nightly recount reads one by one; it goes on from there the next night. */
  recountThiTruong: 5_000,
  /** It begins with no further xã this long after it began. */
  recountThiTruongMs: 600_000,
  /** Accounts whose reminders are written before the daily run notes how far it came. */
  nhacViecPage: 200,
  /** Records looked at before the nightly round of matching notes how far it came, and how many are worked on at once. */
  khopDemTrang: 100,
  khopDemRong: 8,
  /** A run of it stops after this many lists worked out (300 reads each at most), or after this long. */
  khopDemTinh: 500,
  khopDemMs: 420_000,
} as const;

export type Tunables = { readonly [K in keyof typeof TUNABLES]: (typeof TUNABLES)[K] extends number ? number : string };
