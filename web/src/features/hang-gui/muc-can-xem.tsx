import { MA_NGAY_SAU_HOM_NAY } from '@core/hang-gui/ngay-sai.ts';
import { LOI_CAN_XEM, type PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { thuLai } from '../../data/outbox.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { BoPhieu } from './bo-phieu.tsx';
import { DongGui } from './dong-gui.tsx';
import { SuaNgay } from './sua-ngay.tsx';

const Viec = ({ gui }: { gui: PhieuGui }) => {
  if (gui.viSao === 'phienBan')
    return (
      <LinkButton href={`/hang-gui/${gui.id}`} kieu="chinh" icon="kinhLup">
        So sánh hai bản
      </LinkButton>
    );
  if (gui.viSao === 'khongPhan') return <LinkButton href={`/phieu/${gui.id}`}>Xem phiếu trên máy chủ</LinkButton>;
  return (
    <div class="hang">
      {gui.loiCuoi !== MA_NGAY_SAU_HOM_NAY && (
        <Button icon="thay" onClick={() => void thuLai([gui.id])}>
          Gửi lại
        </Button>
      )}
      <BoPhieu gui={gui} />
    </div>
  );
};

/** What no machine can settle: each with its reason and the way out. First on the page. */
export const MucCanXem = ({ all, now }: { all: readonly PhieuGui[]; now: Date }) => {
  const items = all.filter(({ trangThai }) => trangThai === 'canXem');
  if (items.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="can-xem">
      <h2 id="can-xem">Cần xem ({items.length})</h2>
      <ul class="danh-sach">
        {items.map((gui) => {
          const { thongBao, cachSua } = thongBaoLoi(LOI_CAN_XEM[gui.viSao ?? 'tuChoi']);
          return (
            <DongGui key={gui.id} gui={gui} now={now}>
              {gui.loiCuoi === MA_NGAY_SAU_HOM_NAY ? (
                <SuaNgay gui={gui} />
              ) : (
                <p>
                  {thongBao} {cachSua}
                </p>
              )}
              <Viec gui={gui} />
            </DongGui>
          );
        })}
      </ul>
    </section>
  );
};
