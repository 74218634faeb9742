import type { TruongBaiLam } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import type { FormState } from './form-state.ts';
import { idOf } from './nhan-cau.ts';

/** What "as before" goes back to: every question of one step, or of all, but the day of the interview. */
const truongGiuLai = ({ mau }: FormState, phan?: string): readonly TruongBaiLam[] =>
  (Object.keys(mau.cauHoi) as TruongBaiLam[]).filter(
    (truong) => truong !== 'ngayPhongVan' && (phan === undefined || mau.cauHoi[truong]?.phan === phan),
  );

/**
 * Said of somebody collected the round before (LC-02, LC-10): nothing has changed, in one tap for the whole phiếu, or
 * something has, and since which day. `deNghi`: what the worker himself asked to have changed.
 */
export const BienDongMau = ({ form, deNghi }: { form: FormState; deNghi?: string | undefined }) => {
  const [dangGo, setDangGo] = useState<string | undefined>();
  const said = form.bienDong.value;
  if (!said) return null;
  const khongDoi = said.loai === 'khongDoi';
  const loi = form.loi.value.filter(({ truong }) => truong === 'namTruoc');
  return (
    <section class="the chong" id={idOf('namTruoc')} tabIndex={-1} aria-label="Biến động so với kỳ trước">
      <h2>Người này đã thu kỳ trước</h2>
      {deNghi && <p>Người lao động đề nghị cập nhật: {deNghi}</p>}
      <div class="hang">
        {form.truoc && (
          <Button
            icon="dau"
            kieu={khongDoi ? 'chinh' : 'thuong'}
            aria-pressed={khongDoi}
            onClick={() => {
              form.keepAsBefore(truongGiuLai(form));
              form.bienDong.value = { loai: 'khongDoi', tu: said.tu };
            }}
          >
            Không có gì thay đổi
          </Button>
        )}
        <Button
          icon="but"
          kieu={khongDoi ? 'thuong' : 'chinh'}
          aria-pressed={!khongDoi}
          onClick={() => {
            form.bienDong.value = { ...said, loai: 'coDoi' };
          }}
        >
          Có thay đổi
        </Button>
      </div>
      {khongDoi && form.khacTruoc.value.length > 0 && (
        <p class="o-canh-bao">
          <Icon name="canhBao" />
          <span>
            Có câu đã ghi khác kỳ trước: chọn “Có thay đổi”, hoặc chọn lại “Không có gì thay đổi” để lấy lại như cũ.
          </span>
        </p>
      )}
      {!khongDoi && (
        <NgayField
          id="ngay-hieu-luc"
          nhan="Thay đổi từ ngày nào?"
          batBuoc
          value={said.ngayHieuLuc}
          dangGo={dangGo}
          messages={loi.map(({ ma, muc }) => ({ ...thongBaoLoi(ma), muc }))}
          onValue={(ngayHieuLuc, text) => {
            setDangGo(text);
            form.bienDong.value = { loai: 'coDoi', tu: said.tu, ...(ngayHieuLuc && { ngayHieuLuc }) };
          }}
        />
      )}
    </section>
  );
};

/** One tap for one block of the form: it is as it was, or goes back to what it was. */
export const PhanKhongDoi = ({ ma, form }: { ma: string; form: FormState }) => {
  if (!form.bienDong.value || !form.truoc) return null;
  const fields = truongGiuLai(form, ma);
  const differs = form.khacTruoc.value.some((truong) => fields.includes(truong));
  return differs ? (
    <Button icon="hoanTac" onClick={() => form.keepAsBefore(fields)}>
      Phần này không đổi, lấy lại như kỳ trước
    </Button>
  ) : (
    <p class="mo">
      <Icon name="dau" /> Như kỳ trước.
    </p>
  );
};
