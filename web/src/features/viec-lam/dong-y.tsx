import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { DongYMoi } from '../../data/viec-lam-ghi.ts';

/** What a person consents to, each by itself and in whole words (Luật 91/2025/QH15, Điều 9): silence is not consent. */
export const DongYField = (props: { value: DongYMoi; onValue: (value: DongYMoi) => void; noi: 'toi' | 'nguoiNay' }) => {
  const { value, onValue } = props;
  const ai = props.noi === 'toi' ? 'Tôi' : 'Người tìm việc';
  return (
    <fieldset class="the chong">
      <legend class="an">Đồng ý cho dùng thông tin</legend>
      <h2>Đồng ý cho dùng thông tin</h2>
      <p>
        Trung tâm dịch vụ việc làm lưu hồ sơ để tìm việc phù hợp. Người tuyển chỉ thấy họ tên và cách liên lạc sau khi
        trung tâm giới thiệu, và chỉ khi có dòng đồng ý thứ hai. Lúc nào cũng rút lại được.
      </p>
      <label class="chon">
        <input
          id="dong-y-luu"
          type="checkbox"
          checked={value.luuTru}
          onChange={(event) => onValue({ ...value, luuTru: event.currentTarget.checked })}
        />
        {ai} đồng ý cho lưu hồ sơ và so với các việc đang tuyển
      </label>
      <label class="chon">
        <input
          id="dong-y-gioi-thieu"
          type="checkbox"
          checked={value.gioiThieu}
          onChange={(event) => onValue({ ...value, gioiThieu: event.currentTarget.checked })}
        />
        {ai} đồng ý cho người tuyển biết họ tên, số điện thoại, thư điện tử khi được giới thiệu
      </label>
    </fieldset>
  );
};

/** The consents as they stand. */
export const textOfDongY = ({ luuTru, gioiThieu }: NguoiTimViec['dongY']): string => {
  const on = (at: { toMillis(): number }) => formatNgay(ngayVN(at));
  return `Lưu hồ sơ từ ${on(luuTru)}; giới thiệu ${gioiThieu ? `từ ${on(gioiThieu)}` : 'chưa đồng ý'}`;
};
