import './thu-thap.css';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { mauPhieuOf } from '@core/forms/phien-ban.ts';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { xinBenVung } from '../../data/cho-luu.ts';
import { getDonVi, listCon } from '../../data/don-vi-repo.ts';
import { describeError, UserError } from '../../data/errors.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { nguoiXem, session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { diaBanOf, newDraft, type Opened, openDraft } from './ban-nhap.ts';
import type { TaiCho } from './cau-hoi-field.tsx';
import { ChonThon } from './chon-thon.tsx';
import { FormMau03 } from './form-mau-03.tsx';
import { holdDraft } from './giu-ban.ts';
import { justSubmitted } from './vua-nop.tsx';

/** Names of the place in the order an address is said: thôn, xã. */
const taiChoOf = async ({ draft }: Opened): Promise<TaiCho> => {
  const { danhMuc, thon, xa, tinh } = draft.diaBan;
  const units = await Promise.all([thon, xa].map((ma) => getDonVi(danhMuc, ma).catch(() => undefined)));
  return { tinh, xa, ten: units.flatMap((unit) => unit?.ten ?? []).join(', ') || thon };
};

/** A new phiếu needs its thôn: the account's own, or one picked in its xã. */
const Moi = ({ id, onOpen }: { id: string; onOpen: (opened: Opened) => void }) => {
  const area = khuVuc.value;
  const plan = keHoachHienTai.value;
  const current = session.value;
  const start = (thon: DonVi) => {
    if (plan && current !== null && current !== 'dangTai')
      onOpen({ draft: newDraft(id, current.uid, plan, diaBanOf(thon)) });
  };
  const own = area !== null && area !== 'dangTai' ? area.donVi : undefined;
  useLayoutEffect(() => {
    if (own?.cap === 'thon') start(own);
  }, [own, plan]);
  if (!plan) return <ErrorState noiDung="Địa bàn này chưa có kế hoạch thu thập nào. Liên hệ cấp tỉnh." />;
  if (!own || own.cap === 'thon') return <Loading tuMay />;
  if (own.cap !== 'xa') return <ErrorState noiDung="Phiếu do điều tra viên ở thôn hoặc xã ghi." />;
  return <ChonThon load={() => listCon(own.danhMuc, own.ma)} onPick={start} />;
};

/** One tab writes, the others say so and offer to take over. */
const OTheKhac = ({ onGianh }: { onGianh: () => void }) => (
  <EmptyState icon="but" tieuDe="Phiếu này đang mở ở thẻ khác">
    <p>Mỗi phiếu chỉ ghi ở một thẻ, để chữ ghi sau không bị chữ cũ đè lên. Chữ đã ghi ở thẻ kia vẫn còn.</p>
    <Button kieu="chinh" icon="but" onClick={onGianh}>
      Ghi tiếp ở thẻ này
    </Button>
    <LinkButton href="/thu-thap">Về Phiếu của tôi</LinkButton>
  </EmptyState>
);

/** A draft of a version this program does not have is left as it is: opened in another form it would be misread. */
const MauChuaBiet = ({ phienBan }: { phienBan: string }) => (
  <EmptyState icon="canhBao" tieuDe="Phiếu ghi theo mẫu mới hơn ứng dụng trên máy này">
    <p>
      Phiếu được ghi theo mẫu {phienBan}. Nội dung đã ghi vẫn còn nguyên trên máy. Khi có mạng, cập nhật ứng dụng rồi mở
      lại phiếu này.
    </p>
    <LinkButton href="/thu-thap">Về Phiếu của tôi</LinkButton>
  </EmptyState>
);

const Mo = ({ id, moi }: { id: string; moi: boolean }) => {
  const [opened, setOpened] = useState<Opened | 'moi' | 'dangTai' | 'theKhac'>('dangTai');
  const [lan, setLan] = useState(0);
  const [taiCho, setTaiCho] = useState<TaiCho | null>(null);
  const [error, setError] = useState<unknown>(null);
  const lose = () => setOpened('theKhac');
  const show = (next: Opened) => {
    setOpened(next);
    taiChoOf(next).then(setTaiCho, setError);
  };
  useLayoutEffect(() => {
    let left = false;
    let letGo = () => {};
    const open = async () => {
      const release = await holdDraft(id, lan > 0, () => left || lose());
      if (left) return release?.();
      if (!release) return lose();
      letGo = release;
      const found = await openDraft(id, { moi });
      if (left) return;
      if (found) show(found);
      else if (moi) setOpened('moi');
      else setError(new UserError('phieu.khongCo', 'Không thấy phiếu này trên máy và trên máy chủ.'));
    };
    void xinBenVung();
    setOpened('dangTai');
    open().catch(setError);
    return () => {
      left = true;
      letGo();
    };
  }, [id, lan]);

  const area = khuVuc.value;
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (opened === 'theKhac') return <OTheKhac onGianh={() => setLan(lan + 1)} />;
  if (opened === 'moi') return <Moi id={id} onOpen={show} />;
  if (opened === 'dangTai' || !taiCho || area === null || area === 'dangTai')
    return <Loading nhan="Đang mở phiếu…" tuMay={moi} />;
  const keHoach = area.keHoach.find((plan) => plan.id === opened.draft.keHoach);
  if (!keHoach) return <ErrorState noiDung="Phiếu thuộc một kế hoạch không có ở địa bàn này." />;
  const mau = mauPhieuOf(opened.draft.mau);
  if (!mau) return <MauChuaBiet phienBan={opened.draft.mau} />;
  const ve = nguoiXem()?.vaiTro.includes('dieuTraVien') ? '/thu-thap' : '/nhap?loai=phieu';
  return (
    <FormMau03
      key={`${id}:${lan}`}
      opened={opened}
      keHoach={keHoach}
      mau={mau}
      taiCho={taiCho}
      onNop={justSubmitted}
      onMat={lose}
      ve={ve}
    />
  );
};

/**
 * Writing a phiếu. The address carries its id from the first moment, so that a reload comes back to the same draft. What
 * leads to the form happens before the browser paints: a page that only says it is loading costs a slow phone a tenth of a second.
 */
const Trang = () => {
  const { params, query } = useRoute();
  const { route } = useLocation();
  const id = params.id;
  useLayoutEffect(() => {
    if (!id) route(`/phieu/${crypto.randomUUID()}/ghi?moi=1`, true);
  }, [id]);
  return id ? <Mo key={id} id={id} moi={query.moi === '1'} /> : <Loading tuMay />;
};
export default Trang;
