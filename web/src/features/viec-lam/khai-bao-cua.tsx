import { thongBaoLoi } from '@core/problems.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type KhaiBaoDoc, listKhaiBao, nopKhaiBao, xetKhaiBao } from '../../data/khai-bao-repo.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import type { NsdldDoc } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, type FieldMessage } from '../../ui/field.tsx';
import { formatSo } from '../../ui/format.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type TaiLai, useLam, useTai } from '../../ui/use-tai.ts';
import { ConGhiDo, GhiTiep, type Giu, LoiGiu } from '../ghi-do/ghi-tiep.tsx';
import { moGhiDo } from '../ghi-do/mo-ghi-do.ts';
import { HoiLyDo } from './danh-sach.tsx';
import { luuMotLan } from './ho-so-nay.ts';
import {
  baiKhaiBao,
  congNhom,
  kiemKhaiBao,
  NHOM_KHAI_BAO,
  type NhomKhaiBao,
  type NoiKhaiBao,
  O_KHAI_BAO,
  type SoKhaiBao,
  soCua,
} from './kiem-khai-bao.ts';
import { NHAN_KHAI_BAO, tenKyKhaiBao } from './nhan-viec-lam.ts';
import { O_TO_KHAI } from './o-ghi.ts';
import { TrangThaiBadge } from './xem-tra-loi.tsx';
import './viec-lam.css';

type ToProps = { nsdld: NsdldDoc; noi: NoiKhaiBao; cu?: KhaiBaoDoc; giu: Giu; onXong: TaiLai };

/** The declaration of a period as it stands on the server; undefined where none was handed in. */
const khaiBaoNay = (list: readonly KhaiBaoDoc[], nsdld: string, ky: string | undefined) => {
  const cu = list.find((each) => each.ky === ky);
  if (!cu) return undefined;
  const { id, v, boi, suaBoi, ghiChu = '' } = cu;
  return { id, path: `nsdld/${nsdld}/khaiBao/${id}`, v, boi, suaBoi, them: {}, bai: baiKhaiBao(soCua(cu), ghiChu) };
};

const To = (props: ToProps) => {
  const { nsdld, noi, cu, giu } = props;
  const dau = giu.dau.bai.khaiBao ?? {};
  const [so, setSo] = useState<SoKhaiBao>(soCua(dau));
  const [ghiChu, setGhiChu] = useState(typeof dau.ghiChu === 'string' ? dau.ghiChu : '');
  const [hienHet, setHienHet] = useState(false);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) giu.doi({ bai: baiKhaiBao(so, ghiChu) });
    isFirst.current = false;
  }, [so, ghiChu]);
  const { ban, loi: loiLuu, lam } = useLam(describeError);
  const { loi, data } = kiemKhaiBao(so, ghiChu, noi);
  const at = (truong: string): FieldMessage[] => {
    const ma = hienHet ? loi[truong] : undefined;
    return ma ? [{ ...thongBaoLoi(ma), muc: 'loi' }] : [];
  };
  const o = ({ truong, nhan }: (typeof O_KHAI_BAO)[number]) => (
    <TextField
      key={truong}
      id={`kb-${truong.replace('.', '-')}`}
      nhan={nhan}
      batBuoc
      chuSo
      messages={at(truong)}
      value={so[truong] === undefined ? '' : String(so[truong])}
      onValue={(text) => {
        const { [truong]: _old, ...rest } = so;
        setSo(/^\d+$/.test(text) ? { ...rest, [truong]: Number(text) } : rest);
      }}
      onLeave={() => undefined}
      input={{ maxLength: 7 }}
    />
  );
  const nhom = (ten: NhomKhaiBao) => (
    <FieldGroup id={`kb-${ten}`} nhan={NHOM_KHAI_BAO[ten]} messages={at(ten)}>
      <div class="chong dong-bang">
        {O_KHAI_BAO.filter((each) => 'nhom' in each && each.nhom === ten).map(o)}
        <p role="status">
          Cộng: <b>{formatSo(congNhom(so, ten))}</b>
          {so.tongSo !== undefined && ` trên tổng số ${formatSo(so.tongSo)}`}
        </p>
      </div>
    </FieldGroup>
  );
  const send = () => {
    setHienHet(true);
    if (!data) return;
    void lam(async () => {
      const gui = { bai: baiKhaiBao(so, data.ghiChu ?? ''), them: {}, v: cu?.v ?? 0 };
      const tim = async () => khaiBaoNay(await listKhaiBao(nsdld.id), nsdld.id, noi.ky);
      await luuMotLan(gui, () => nopKhaiBao(nsdld.id, data, cu), tim);
      await giu.xong();
      await props.onXong();
    });
  };
  const plain = O_KHAI_BAO.filter((each) => !('nhom' in each));
  return (
    <form
      class="the chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>Khai báo sử dụng lao động {tenKyKhaiBao(noi.ky)}</h2>
      <p>
        Hạn nộp {formatNgay(noi.hanNop)} <HanBadge han={noi.hanNop} homNay={homNay()} />
      </p>
      {cu?.lyDo && <Notice muc="canhBao">Trung tâm trả lại: {cu.lyDo}</Notice>}
      <fieldset class="chong" disabled={ban}>
        {plain.slice(0, 4).map(o)}
        {nhom('viTri')}
        {nhom('hopDong')}
        {plain.slice(4).map(o)}
        <TextField
          id="kb-ghi-chu"
          nhan="Ghi chú"
          value={ghiChu}
          onValue={setGhiChu}
          onLeave={() => undefined}
          input={{ maxLength: 500 }}
        />
      </fieldset>
      {hienHet && !data && <Notice muc="loi">Còn ô chưa đúng: xem dòng chữ đỏ ở từng ô.</Notice>}
      {loiLuu && <Notice muc="loi">{loiLuu}</Notice>}
      <LoiGiu giu={giu} />
      <div>
        <Button type="submit" kieu="chinh" ban={ban}>
          Nộp khai báo
        </Button>
      </div>
    </form>
  );
};

const Cu = (props: { nsdld: NsdldDoc; khaiBao: KhaiBaoDoc; laTrungTam: boolean; onXong: TaiLai }) => {
  const { nsdld, khaiBao } = props;
  const { ban, loi, lam } = useLam(describeError);
  const judge = (lyDo?: string) =>
    void lam(async () => {
      await xetKhaiBao(nsdld.id, khaiBao, lyDo);
      await props.onXong();
    });
  return (
    <li class="the chong">
      <div class="hang hang-giua">
        <h3>Khai báo {tenKyKhaiBao(khaiBao.ky)}</h3>
        <TrangThaiBadge {...NHAN_KHAI_BAO[khaiBao.trangThai]} />
      </div>
      <p>
        Tổng {formatSo(khaiBao.tongSo)} lao động, nữ {formatSo(khaiBao.nu)}, trên 35 tuổi {formatSo(khaiBao.tren35)},
        bảo hiểm xã hội bắt buộc {formatSo(khaiBao.bhxhBatBuoc)}; tăng {formatSo(khaiBao.tang)}, giảm{' '}
        {formatSo(khaiBao.giam)}.
      </p>
      {khaiBao.lyDo && <p>Lý do trả lại: {khaiBao.lyDo}</p>}
      {loi && <Notice muc="loi">{loi}</Notice>}
      {props.laTrungTam && khaiBao.trangThai === 'daNop' && (
        <>
          <div>
            <Button ban={ban} onClick={() => judge()}>
              Nhận khai báo
            </Button>
          </div>
          <HoiLyDo
            id={`tra-lai-${khaiBao.id}`}
            nhan="Vì sao trả lại?"
            nut="Trả lại khai báo"
            ban={ban}
            onXong={(lyDo) => judge(lyDo)}
          />
        </>
      )}
    </li>
  );
};

/** The declarations of an employer: the one owed now, and those handed in (NĐ 145/2020 Điều 4; HP-03, HP-04). */
export const KhaiBaoCua = ({ nsdld, vai, onXong }: { nsdld: NsdldDoc; vai: NguoiViec['vai']; onXong: TaiLai }) => {
  const { value, error, xong, taiLai } = useTai(async () => {
    const [list, ky] = [await listKhaiBao(nsdld.id), nsdld.kyKhaiBao];
    const nay = khaiBaoNay(list, nsdld.id, ky) ?? { id: ky ?? '', path: '', v: 0, bai: baiKhaiBao({}, '') };
    return { list, nen: nay.bai, mo: ky ? await moGhiDo('khaiBao', nay, O_TO_KHAI, `${nsdld.id}/${ky}`) : undefined };
  }, [nsdld.id, nsdld.kyKhaiBao]);
  const [bam, setBam] = useState(vai === 'doanhNghiep');
  const again = async () => {
    await Promise.all([taiLai(), onXong()]);
  };
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const { kyKhaiBao: ky, hanKhaiBao: hanNop, diaBan } = nsdld;
  const { list, nen, mo } = value;
  const cu = list.find((each) => each.ky === ky);
  const no = nsdld.trangThai === 'daXacNhan' && ky && hanNop && (!cu || cu.trangThai === 'traLai');
  const dangMo = bam || mo?.ban !== undefined;
  return (
    <section class="chong khong-in">
      <h2>Khai báo sử dụng lao động</h2>
      {no && !dangMo && (
        <div>
          <Button icon="cong" onClick={() => setBam(true)}>
            Ghi khai báo {tenKyKhaiBao(ky)}
          </Button>
        </div>
      )}
      {no && mo && dangMo && (
        <GhiTiep key={mo.lan} mo={mo} nen={nen} o={O_TO_KHAI}>
          {(giu) => (
            <To
              nsdld={nsdld}
              noi={{ ky, diaBan, hanNop: cu?.hanNop ?? hanNop }}
              {...(cu && { cu })}
              giu={giu}
              onXong={again}
            />
          )}
        </GhiTiep>
      )}
      {!no && mo && <ConGhiDo key={mo.lan} mo={mo} nen={nen} o={O_TO_KHAI} />}
      {list.length === 0 ? (
        <p>Chưa nộp khai báo nào.</p>
      ) : (
        <ul class="the-goi-y">
          {list.map((khaiBao) => (
            <Cu key={khaiBao.id} nsdld={nsdld} khaiBao={khaiBao} laTrungTam={vai === 'trungTam'} onXong={again} />
          ))}
        </ul>
      )}
    </section>
  );
};
