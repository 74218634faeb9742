import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { NutQuetMa } from '../../ui/quet-ma/nut-quet-ma.tsx';

const FORMATS = ['qr_code', 'code_128', 'code_39'];

/**
 * Takes phiếu codes: typed, from a hand scanner that types and presses Enter, or by camera.
 * `onMa` answers in words what came of a code.
 */
export const Quet = ({ nhan, onMa }: { nhan: string; onMa: (ma: string) => string }) => {
  const [ma, setMa] = useState('');
  const [tin, setTin] = useState('');
  const take = (code: string) => {
    setTin(onMa(code));
    setMa('');
  };
  return (
    <form
      class="quet khong-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (ma.trim() !== '') take(ma);
      }}
    >
      <div class="o">
        <label for="quet-ma">{nhan}</label>
        <input
          id="quet-ma"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={ma}
          onInput={(event) => setMa(event.currentTarget.value)}
        />
      </div>
      <Button type="submit">Tìm phiếu</Button>
      <NutQuetMa
        nhan="Quét bằng máy ảnh"
        tieuDe="Quét mã trên phiếu"
        huongDan="Đưa mã vào giữa khung. Quét xong một phiếu, đưa phiếu tiếp theo vào."
        formats={FORMATS}
        onMa={onMa}
      />
      <p class="quet-tin" aria-live="polite">
        {tin}
      </p>
    </form>
  );
};
