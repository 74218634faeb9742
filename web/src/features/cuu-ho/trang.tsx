import '../thu-thap/thu-thap.css';
import { useEffect, useState } from 'preact/hooks';
import { banSaoChanged } from '../../data/ban-sao.ts';
import { listTrenMay, type TrenMay } from '../../data/cuu-ho.ts';
import { draftsChanged } from '../../data/drafts.ts';
import { describeError } from '../../data/errors.ts';
import { hangGuiChanged } from '../../data/hang-gui.ts';
import { session } from '../../data/session.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { BanSaoConGiu } from './ban-sao.tsx';
import { ChoLuuCuaMay } from './cho-luu.tsx';
import { DuaVao } from './dua-vao.tsx';
import { SaoLuu } from './sao-luu.tsx';

const useTrenMay = () => {
  const uid = session.value === null || session.value === 'dangTai' ? '' : session.value.uid;
  const [may, setMay] = useState<TrenMay>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    listTrenMay(uid).then(setMay, setError);
  }, [uid, draftsChanged.value, hangGuiChanged.value, banSaoChanged.value]);
  return { may, error };
};

/** What has not reached the server, into a file and out of one; and how safe it is on this device. Works without a network. */
const Trang = () => {
  const { may, error } = useTrenMay();
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} />;
  if (!may) return <Loading />;
  return (
    <div class="chong chinh-doc">
      <h1>Sao lưu phiếu chưa gửi</h1>
      <SaoLuu may={may} />
      <DuaVao />
      <BanSaoConGiu may={may} />
      <ChoLuuCuaMay />
    </div>
  );
};
export default Trang;
