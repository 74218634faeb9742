import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import { ghepThe, parseTheCanCuoc, type TheCanCuoc, type TruongTrenThe } from '@core/forms/the-can-cuoc.ts';
import type { BaiLam, TruongBaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { batch } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NutQuetMa } from '../../ui/quet-ma/nut-quet-ma.tsx';
import { Notice } from '../../ui/states.tsx';
import type { FormState } from './form-state.ts';
import { nhanCau } from './nhan-cau.ts';

/** The answers of a card go in like typed ones, and show at once what is wrong with them. */
const put = (form: FormState, answers: BaiLam): void =>
  batch(() => {
    for (const [truong, answer] of Object.entries(answers) as [TruongBaiLam, never][]) {
      form.setDangGo(truong, undefined);
      form.set(truong, answer);
      form.leave(truong);
    }
  });

const wordOf = (truong: TruongTrenThe, value: string | undefined): string => {
  if (value === undefined) return '';
  if (truong === 'ngaySinh') return formatNgay(value);
  return truong === 'gioiTinh' ? GIOI_TINH.nhan(value) : value;
};

type Hoi = { readonly the: TheCanCuoc; readonly khac: readonly TruongTrenThe[] };

/** Nothing typed gives way to a card unasked. */
const HopKhacThe = ({ form, hoi, onXong }: { form: FormState; hoi: Hoi; onXong: () => void }) => (
  <Dialog
    tieuDe="Thẻ ghi khác với phiếu"
    onClose={onXong}
    chan={
      <>
        <Button onClick={onXong}>Giữ như đã ghi</Button>
        <Button
          kieu="chinh"
          onClick={() => {
            put(form, Object.fromEntries(hoi.khac.map((truong) => [truong, hoi.the[truong]])));
            onXong();
          }}
        >
          Ghi theo thẻ
        </Button>
      </>
    }
  >
    <dl class="khac-the">
      {hoi.khac.map((truong) => (
        <div key={truong}>
          <dt>{nhanCau(truong, form.mau.cauHoi[truong])}</dt>
          <dd>
            <span class="mo">Đã ghi:</span> {form.dangGo.value[truong] ?? wordOf(truong, form.bai.value[truong])}
          </dd>
          <dd>
            <span class="mo">Trên thẻ:</span> <b>{wordOf(truong, hoi.the[truong])}</b>
          </dd>
        </div>
      ))}
    </dl>
  </Dialog>
);

/** Fills câu 1–4 and the words of the address from the QR code of an identity card, without a network. */
export const QuetThe = ({ form }: { form: FormState }) => {
  const [hoi, setHoi] = useState<Hoi | null>(null);
  const [daDien, setDaDien] = useState<readonly TruongBaiLam[] | null>(null);
  const onMa = (ma: string): string => {
    const the = parseTheCanCuoc(ma);
    if (!the) return 'Đây không phải mã QR của thẻ căn cước. Quét mã vuông trên thẻ căn cước.';
    const { dien, khac } = ghepThe(form.bai.value, form.dangGo.value, the);
    put(form, dien);
    setDaDien(Object.keys(dien) as TruongBaiLam[]);
    if (khac.length > 0) setHoi({ the, khac });
    return '';
  };
  return (
    <div class="chong chong-sat">
      <div class="hang">
        <NutQuetMa
          nhan="Quét mã QR trên căn cước"
          tieuDe="Quét mã QR trên căn cước"
          huongDan="Đưa mã vuông trên thẻ vào giữa khung, cách chừng một gang tay. Chỉ đọc họ tên, ngày sinh, giới tính, số căn cước và địa chỉ; không chụp, không lưu ảnh."
          onMa={onMa}
        />
      </div>
      {daDien && (
        <Notice muc="tot">
          {daDien.length > 0
            ? `Đã điền từ thẻ: ${daDien.map((truong) => form.mau.cauHoi[truong]?.goi).join(', ')}.`
            : 'Đã đọc thẻ. Không có câu trống nào để điền.'}
        </Notice>
      )}
      {hoi && <HopKhacThe form={form} hoi={hoi} onXong={() => setHoi(null)} />}
    </div>
  );
};
