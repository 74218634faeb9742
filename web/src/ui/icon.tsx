/** Line drawings on a 24 × 24 grid, 2 px strokes; drawn for this app. */
const PATHS = {
  but: 'M4 20l1-4L16 5l3 3L8 19l-4 1M14 7l3 3',
  dongHo: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 7v5l3 2',
  traLai: 'M9 6L4 11l5 5M4 11h10a6 6 0 016 6v2',
  lop: 'M12 3l9 5-9 5-9-5 9-5M3 12.5l9 5 9-5M3 17l9 5 9-5',
  nghiemThu: 'M8 4h8v3H8zM8 5H5v16h14V5h-3M8.5 14l2.5 2.5 4.5-5',
  hopThu: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 3h4l1-3h5',
  kinhLup: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13M15.5 15.5L21 21',
  banGiao: 'M3 8h14M13 4l4 4-4 4M21 16H7M11 12l-4 4 4 4',
  khien: 'M12 3l8 3v6c0 4.5-3.4 7.7-8 9-4.6-1.3-8-4.5-8-9V6l8-3',
  banPhim: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14h8',
  dau: 'M4 12.5l5.5 5.5L20 7',
  haiDau: 'M2 13l4.5 4.5L15 9M11 16.5l1 1L22 8',
  lech: 'M5 9h14M5 15h14M16 4L8 20',
  thay: 'M4 9a8 8 0 0114-3l2 2M20 3v5h-5M20 15a8 8 0 01-14 3l-2-2M4 21v-5h5',
  huy: 'M6 6l12 12M18 6L6 18',
  canhBao: 'M12 3.5L22 20H2L12 3.5M12 10v5M12 17.5h.01',
  loi: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 7.5v6M12 16.5h.01',
  cong: 'M12 5v14M5 12h14',
  matMang:
    'M3 3l18 18M8.5 15.5a5 5 0 017 0M5 12a10 10 0 014-2.3M14 9.3a10 10 0 015 2.7M2 8.5a15 15 0 014-2.6M11 5a15 15 0 0111 3.5M12 19.5h.01',
  bieuDo: 'M4 20V4M4 20h16M8 16v-5M12.5 16V7M17 16v-7',
  to: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  nguoi: 'M12 4a4 4 0 100 8 4 4 0 000-8M4 21c.6-4 3.8-6 8-6s7.4 2 8 6',
  lich: 'M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5',
  muiTen: 'M9 5l7 7-7 7',
  hoanTac: 'M8 5L3 10l5 5M3 10h11a5 5 0 010 10h-3',
  quetMa: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 13h3v3h-3zM13 8h3M8 13v3',
  in: 'M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside a word; never the only carrier of meaning, so it is hidden from screen readers. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
