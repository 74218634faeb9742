import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { useEffect, useState } from 'preact/hooks';
import { type DongDoc, type PhanBangKe, xepThon } from '../../data/bang-ke-repo.ts';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading, Notice } from '../../ui/states.tsx';

/** Says which thôn a person of the roster belongs to. */
export const HopThon = (props: {
  phan: PhanBangKe;
  dong: DongDoc;
  onGui: (saved: Promise<void>) => void;
  onClose: () => void;
}) => {
  const { phan, dong, onGui, onClose } = props;
  const [units, setUnits] = useState<readonly DonVi[] | null>(null);
  const [thon, setThon] = useState<string | undefined>(undefined);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    listCon(phan.keHoach.danhMuc, phan.xa).then(setUnits, setError);
  }, []);
  const save = () => {
    if (!thon) return;
    onGui(xepThon(phan, dong, thon));
    onClose();
  };
  return (
    <Dialog
      tieuDe={`${dong.hoTen} thuộc thôn, tổ dân phố nào?`}
      onClose={onClose}
      chan={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button kieu="chinh" disabled={!thon} onClick={save}>
            Xếp về thôn này
          </Button>
        </>
      }
    >
      {dong.thonGhi && <p>Bảng kê ghi: “{dong.thonGhi}”.</p>}
      {!units && error === null && <Loading />}
      {units && (
        <Choice
          id="xep-thon"
          nhan="Thôn, tổ dân phố"
          options={units.map(({ ma, ten }) => [ma, ten] as const)}
          value={thon}
          onValue={setThon}
        />
      )}
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
    </Dialog>
  );
};
