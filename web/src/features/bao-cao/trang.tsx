import { EmptyState } from '../../ui/states.tsx';

const Trang = () => <EmptyState tieuDe="Chưa có gì ở trang này" />;
export default Trang;
