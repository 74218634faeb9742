import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { Notice } from '../states.tsx';
import type { HopQuetMa } from './hop-quet-ma.tsx';

type Hop = typeof HopQuetMa;
type NutQuetMaProps = Omit<ComponentProps<Hop>, 'onMa' | 'onClose'> & {
  nhan: string;
  /** Takes each new code and says what came of it; the scanner closes where there is nothing to say. */
  onMa: (ma: string) => string;
};

/** A button that opens the scanner; its program is fetched only then. */
export const NutQuetMa = ({ nhan, onMa, ...hop }: NutQuetMaProps) => {
  const [dangMo, setDangMo] = useState<{ Hop: Hop } | null>(null);
  const [loi, setLoi] = useState(false);
  const open = () => {
    setLoi(false);
    import('./hop-quet-ma.tsx').then(
      ({ HopQuetMa }) => setDangMo({ Hop: HopQuetMa }),
      () => setLoi(true),
    );
  };
  const close = () => setDangMo(null);
  return (
    <>
      <Button icon="quetMa" onClick={open}>
        {nhan}
      </Button>
      {loi && <Notice muc="canhBao">Chưa tải được phần quét mã. Mở lại khi có mạng, hoặc gõ tay.</Notice>}
      {dangMo && (
        <dangMo.Hop
          {...hop}
          onClose={close}
          onMa={(ma) => {
            const tin = onMa(ma);
            if (tin === '') close();
            return tin;
          }}
        />
      )}
    </>
  );
};
